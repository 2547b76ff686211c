package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a KPI in a sum.
 *
 * @param minus whether it is taken off; left out: added
 * @param figure {@code value}, {@code numerator} or {@code denominator}; left out: the value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Term(
        @NotNull(message = "Which KPI? Its code, such as DIS-02.")
        String kpi,

        @Nullable Boolean minus,

        @Pattern(regexp = "value|numerator|denominator", message = "It is one of: value, numerator, denominator.")
        @Nullable
        String figure) {

    @JsonIgnore
    public boolean isTakenOff() {
        return Boolean.TRUE.equals(minus);
    }

    @JsonIgnore
    public String figureOrValue() {
        return Objects.requireNonNullElse(figure, "value");
    }
}
