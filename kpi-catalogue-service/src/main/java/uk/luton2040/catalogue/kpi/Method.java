package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI behaves and is calculated.
 *
 * @param decimals how many decimals a submitted value may have
 * @param calendar which year its periods follow
 * @param deadBand the smallest difference that counts as a movement, in the KPI's unit
 */
@Embeddable
public record Method(
        @Nullable String behaviour,
        int decimals,
        String calendar,
        List<String> categories,
        @Nullable String overParts,
        @Nullable String overTime,
        @Nullable BigDecimal deadBand) {
    static final Method UNKNOWN = new Method(null, 2, "financial", List.of(), null, null, null);
}
