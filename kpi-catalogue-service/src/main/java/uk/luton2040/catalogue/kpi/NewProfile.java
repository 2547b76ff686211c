package uk.luton2040.catalogue.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/**
 * Figures for several periods, from one source and for one reason.
 *
 * @param illustrative invented, agreed by nobody
 */
@Schema(examples = """
        {"rationale":"Profile agreed with the service","source":"Executive, 10 January 2022","figures":[
        {"period":"FY2022-Q1","value":880},{"period":"FY2022-Q2","value":860}]}""")
record NewProfile(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Point> figures,
        @NotBlank @Size(max = 2000) String rationale,
        @NotBlank @Size(max = 500) String source,
        boolean illustrative) {

    /** One value, or the two ends of a range, in the KPI's unit. */
    record Point(
            @NotBlank String period,
            @Nullable String category,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal value,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal low,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal high) {}

    /** @throws ProblemException when a period, or a part of it, is there twice */
    void requireEachOnce() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            Point point = figures.get(i);
            if (!seen.add(point.period() + " " + point.category())) {
                throw ProblemException.invalid(
                        "/figures/%d/period".formatted(i), "twice", "%s is there twice.".formatted(point.period()));
            }
        }
    }

    Figure figure(int index, String kind, @Nullable String unit) {
        Point point = figures.get(index);
        return new NewFigure(point.value(), point.low(), point.high(), rationale, source, illustrative)
                .figure(kind, point.category(), point.period(), unit);
    }
}
