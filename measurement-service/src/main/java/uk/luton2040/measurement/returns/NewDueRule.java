package uk.luton2040.measurement.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.returns.DueRule;

/**
 * @param kind {@code usual}, {@code lag} or {@code releases}
 * @param lagDays days after the period's end, or after the release; 0 when left out
 * @param releases a publisher's dates by period code
 */
@Schema(
        examples = {
            "{\"kind\":\"lag\",\"lagDays\":21}",
            "{\"kind\":\"releases\",\"releases\":{\"FY2021-Q2\":\"2021-11-05\"}}"
        })
record NewDueRule(
        @NotNull(message = "Which kind? One of: usual, lag, releases.")
        @Pattern(regexp = "usual|lag|releases", message = "It is one of: usual, lag, releases.")
        String kind,

        @Min(value = 0, message = "No fewer than 0 days.") @Max(value = 730, message = "At most 730 days.") @Nullable
        Integer lagDays,

        @Size(max = 500, message = "At most 500 releases.") @Nullable
        Map<String, LocalDate> releases) {

    DueRule rule() {
        DueRule.Kind wanted = DueRule.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        if (wanted == DueRule.Kind.LAG && lagDays == null) {
            throw ProblemException.invalid("/lagDays", "missing", "How many days after the period's end?");
        }
        if (wanted == DueRule.Kind.USUAL && lagDays != null) {
            throw ProblemException.invalid("/lagDays", "not-asked", "The usual date has no lag; leave it out.");
        }
        return new DueRule(wanted, lagDays == null ? 0 : lagDays, dates(wanted));
    }

    private SortedMap<String, LocalDate> dates(DueRule.Kind wanted) {
        SortedMap<String, LocalDate> dates = new TreeMap<>(releases == null ? Map.of() : releases);
        if (wanted == DueRule.Kind.RELEASES && dates.isEmpty()) {
            throw ProblemException.invalid(
                    "/releases", "missing", "On which dates? For example {\"FY2021-Q2\":\"2021-11-05\"}.");
        }
        if (wanted != DueRule.Kind.RELEASES && !dates.isEmpty()) {
            throw ProblemException.invalid(
                    "/releases", "not-asked", "Only the kind `releases` has dates; leave them out.");
        }
        dates.forEach(NewDueRule::check);
        return dates;
    }

    private static void check(String code, @Nullable LocalDate date) {
        String pointer = "/releases/" + code;
        Period period;
        try {
            period = Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(pointer, "not-a-period", String.valueOf(e.getMessage()));
        }
        if (date == null || date.isBefore(period.end())) {
            throw ProblemException.invalid(
                    pointer, "too-early", "It is released after its period, so not before %s.".formatted(period.end()));
        }
    }
}
