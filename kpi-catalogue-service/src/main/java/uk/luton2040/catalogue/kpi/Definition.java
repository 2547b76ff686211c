package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.KpiState.Formula;
import uk.luton2040.contracts.KpiState.Rule;
import uk.luton2040.contracts.KpiState.SmallNumbers;
import uk.luton2040.contracts.KpiState.Trajectory;

/**
 * What is measured and what counts as good: all that a version fixes. Words of a paper are kept as printed, doubts
 * included; {@link Soundness} says which fields have to be words this product knows.
 *
 * @param alsoServes priorities and outcomes of other plans
 * @param provider who provides the values, in the paper's own words; {@code providers} are the organisations meant
 * @param included whether it belongs to a scorecard, in the paper's own words
 * @param openQuestion the paper's own open question
 * @param origin the list it comes from
 * @param decimals how many decimals a submitted value may have
 * @param calendar which year its periods follow
 * @param deadBand the smallest difference that counts as a movement, in the KPI's unit
 * @param denominator what a rate is counted against, and of which year
 * @param publicationLagDays days from a period's end until its value can be had
 * @param trajectory how it gets from a baseline to a target, where none is set for exactly a period
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Definition(
        @NotBlank @Size(max = 500) String title,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable String group,
        List<String> alsoServes,
        @Nullable @Size(max = 500) String provider,
        List<String> providers,
        @Nullable @Size(max = 500) String source,
        @Nullable String frequency,
        @Nullable String reportingFrequency,
        @Nullable String included,
        @Nullable String reportedIn,
        @Nullable String newOrExisting,
        @Nullable @Size(max = 4000) String notes,
        @NotNull String valueType,
        @Nullable @Size(max = 200) String unit,
        @NotNull String betterWhen,
        @Nullable @Size(max = 2000) String openQuestion,
        @Nullable String origin,
        @Nullable String behaviour,
        @Min(0) @Max(10) int decimals,
        String calendar,
        @Size(max = 500) List<String> categories,
        @Nullable String overParts,
        @Nullable String overTime,
        @Nullable BigDecimal deadBand,
        @Nullable Rule rule,
        boolean aspirational,
        @Nullable @Size(max = 2000) String surveyMethod,
        @Nullable @Size(max = 500) String denominator,
        @Nullable @Min(0) @Max(2000) Integer publicationLagDays,
        @Size(max = 200) List<LocalDate> releaseDates,
        @Nullable @Size(max = 500) String dueRule,
        @Nullable SmallNumbers smallNumbers,
        @Nullable Formula formula,
        @Nullable @Size(max = 200) String accountableDirector,
        @Nullable @Size(max = 200) String portfolioHolder,
        @Size(max = 50) List<KpiState.OutsideCode> outsideCodes,
        @Nullable Trajectory trajectory) {

    public Definition {
        alsoServes = copy(alsoServes);
        providers = copy(providers);
        categories = copy(categories);
        releaseDates = copy(releaseDates);
        outsideCodes = copy(outsideCodes);
        calendar = Objects.requireNonNullElse(calendar, "financial");
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private KpiState.Details details() {
        return new KpiState.Details(
                aspirational,
                alsoServes,
                reportingFrequency,
                reportedIn,
                accountableDirector,
                portfolioHolder,
                surveyMethod,
                denominator,
                publicationLagDays,
                releaseDates,
                dueRule,
                smallNumbers,
                formula,
                outsideCodes,
                trajectory);
    }

    /** The definition alone, as a version tells it. */
    public KpiState state(String code, LifeCycle lifeCycle) {
        return state(code, lifeCycle, List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    KpiState state(
            String code,
            LifeCycle lifeCycle,
            List<KpiState.Target> targets,
            List<String> openQuestions,
            List<String> forwardsTo,
            List<String> succeeds,
            @Nullable LocalDate retiredFrom,
            List<KpiState.Version> versions) {
        return new KpiState(
                code,
                lifeCycle.code(),
                priority,
                outcome,
                group,
                title,
                valueType,
                unit,
                decimals,
                betterWhen,
                behaviour,
                frequency,
                calendar,
                source,
                provider,
                providers,
                categories,
                overParts,
                overTime,
                deadBand,
                rule,
                targets,
                notes,
                openQuestions,
                details(),
                forwardsTo,
                succeeds,
                retiredFrom,
                versions);
    }
}
