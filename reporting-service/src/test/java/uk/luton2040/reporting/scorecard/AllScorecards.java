package uk.luton2040.reporting.scorecard;

import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.view.Views;

/** Scorecards over a journal and views of a test's own. */
public final class AllScorecards {
    private AllScorecards() {}

    public static Scorecards of(Journal journal, Views views) {
        return new Scorecards(journal, views);
    }
}
