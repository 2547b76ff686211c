package uk.luton2040.measurement.measurement;

import java.util.Locale;

/** Where a revision stands on its way to the boards. */
public enum Standing {
    SUBMITTED,
    APPROVED,
    PUBLISHED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
