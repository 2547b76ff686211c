package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Views;

/** Scorecards over a journal and views of a test's own. */
public final class AllScorecards {
    private AllScorecards() {}

    public static Scorecards of(Journal journal, Views views) {
        return new Scorecards(journal, views);
    }

    public static Document asAt(Scorecards scorecards, String board, String scorecard, String period, Instant instant) {
        return scorecards.made(board, scorecard, Period.parse(period), instant);
    }
}
