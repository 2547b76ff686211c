package uk.luton2040.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.measurement.Reading;

/** A final reading that says nothing but a number and some words. */
public final class AReading {
    private AReading() {}

    public static Reading of(@Nullable BigDecimal value, @Nullable String commentary) {
        return new Reading(
                value,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "final",
                commentary,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
