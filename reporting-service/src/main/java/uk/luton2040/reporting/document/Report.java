package uk.luton2040.reporting.document;

import java.util.List;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * A report as a board receives it: what its officers wrote, and what the scorecard said. Every format is made of this
 * and nothing else, so that the same report makes the same bytes.
 *
 * @param histories of its KPIs, for the charts of the appendix; those that are missing have the line's own points
 */
public record Report(Cover cover, BoardScorecard scorecard, List<KpiHistory> histories) {
    public Report {
        histories = List.copyOf(histories);
    }

    public Report(Cover cover, BoardScorecard scorecard) {
        this(cover, scorecard, List.of());
    }
}
