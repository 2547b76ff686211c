package uk.luton2040.reporting.journal;

import java.time.Clock;
import uk.luton2040.reporting.FreshDatabase;

/** Journals for the tests of other packages. */
public final class Journals {
    private Journals() {}

    public static Journal of(FreshDatabase database, Clock clock) {
        return new Journal(database.dataSource(), clock, redacted -> {});
    }
}
