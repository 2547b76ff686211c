package uk.luton2040.measurement.measurement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says a value is.
 *
 * @param value in the KPI's unit, unrounded; yes is 1, partly 0.5, no 0; null for a narrative
 * @param receivedOn when a historic value was first received
 * @param reason why a published value is revised
 */
@Embeddable
public record Reading(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String quality,
        @Nullable String commentary,
        @Nullable String source,
        @Nullable LocalDate receivedOn,
        @Nullable String reason,
        @Nullable String note,
        boolean illustrative) {

    /** 12.50, 12.5 and 1.25e1 are the same reading. */
    public Reading {
        value = plain(value);
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
