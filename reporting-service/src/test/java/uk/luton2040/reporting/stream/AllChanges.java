package uk.luton2040.reporting.stream;

import uk.luton2040.reporting.FreshDatabase;

/** Changes in a database of a test's own. */
public final class AllChanges {
    private AllChanges() {}

    public static Changes of(FreshDatabase database) {
        return new Changes(database.dataSource());
    }
}
