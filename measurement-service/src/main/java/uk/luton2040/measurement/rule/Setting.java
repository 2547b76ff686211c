package uk.luton2040.measurement.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a built-in check is set for a KPI.
 *
 * @param threshold of those checks that have one
 * @param needsComment whether a doubt asks for a comment
 */
public record Setting(boolean on, @Nullable BigDecimal threshold, boolean needsComment) {

    /** @throws NullPointerException for a check that has none */
    public BigDecimal limit() {
        return Objects.requireNonNull(threshold);
    }
}
