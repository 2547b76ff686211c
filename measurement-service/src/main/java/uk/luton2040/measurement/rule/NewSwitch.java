package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a built-in check is to be set.
 *
 * @param check its code
 * @param kpi for this one only; left out: for all that have no switch of their own
 * @param threshold left out: the usual one
 * @param needsComment left out: as usual
 */
record NewSwitch(
        @NotNull(message = "Which check?") String check,
        @Nullable String kpi,
        @NotNull(message = "Is it on, true or false?") Boolean on,
        @Nullable BigDecimal threshold,
        @Nullable Boolean needsComment) {

    /** @throws java.util.NoSuchElementException where there is no such check */
    @JsonIgnore
    BuiltInCheck builtIn() {
        return BuiltInCheck.of(check).orElseThrow();
    }

    Setting setting() {
        Setting usual = builtIn().usual();
        return new Setting(
                on,
                threshold == null ? usual.threshold() : threshold,
                Objects.requireNonNullElse(needsComment, usual.needsComment()));
    }

    boolean setsTheSameAs(NewSwitch other) {
        return check.equals(other.check) && Objects.equals(kpi, other.kpi);
    }
}
