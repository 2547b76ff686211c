package uk.luton2040.reporting.view;

import uk.luton2040.reporting.FreshDatabase;

/** Views over a database of a test's own. */
public final class AllViews {
    private AllViews() {}

    public static Lines linesOf(FreshDatabase database) {
        return new Lines(database.dataSource());
    }

    public static Views of(FreshDatabase database) {
        return new Views(database.dataSource(), linesOf(database));
    }
}
