package uk.luton2040.reporting.view;

import uk.luton2040.reporting.FreshDatabase;

/** Views over a database of a test's own. */
public final class AllViews {
    private AllViews() {}

    public static Views of(FreshDatabase database) {
        return new Views(database.dataSource());
    }
}
