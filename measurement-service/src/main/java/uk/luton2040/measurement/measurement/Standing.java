package uk.luton2040.measurement.measurement;

import java.util.Locale;

/** Where a revision stands on its way to the boards. */
public enum Standing {
    SUBMITTED,
    /** The office has asked something of it; it waits for its provider. */
    QUERIED,
    /** Approved by its provider's manager; it waits for the office. */
    CONFIRMED,
    APPROVED,
    PUBLISHED,
    /** Taken back before it was published. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
