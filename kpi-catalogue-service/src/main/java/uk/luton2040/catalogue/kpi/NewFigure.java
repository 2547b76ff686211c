package uk.luton2040.catalogue.kpi;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/**
 * A target, baseline or benchmark to be set: one value, or the two ends of a range, in the KPI's unit.
 *
 * @param rationale why this figure
 * @param source where it comes from, as a reader would cite it
 * @param illustrative invented, agreed by nobody
 */
@Schema(examples = "{\"value\":70,\"rationale\":\"Agreed by Executive\",\"source\":\"Executive, 10 January 2022\"}")
public record NewFigure(
        @Nullable @Digits(integer = 30, fraction = 10) BigDecimal value,
        @Nullable @Digits(integer = 30, fraction = 10) BigDecimal low,
        @Nullable @Digits(integer = 30, fraction = 10) BigDecimal high,
        @NotBlank @Size(max = 2000) String rationale,
        @NotBlank @Size(max = 500) String source,
        boolean illustrative) {

    public Figure figure(String kind, @Nullable String category, String period, @Nullable String unit) {
        return new Figure(
                kind, category, period, printed(), value, low, high, unit, "exact", source, rationale, illustrative);
    }

    private String printed() {
        if (value != null && low == null && high == null) {
            return value.toPlainString();
        }
        if (value != null || low == null || high == null) {
            throw ProblemException.invalid(
                    value != null ? "/low" : "/value",
                    "value-or-range",
                    "Give either a value, or the low and the high end of a range.");
        }
        if (Objects.requireNonNull(low).compareTo(high) >= 0) {
            throw ProblemException.invalid("/high", "empty-range", "The high end is above the low one.");
        }
        return low.toPlainString() + ".." + high.toPlainString();
    }
}
