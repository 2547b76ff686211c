package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.view.ReportJson;

/**
 * The figures of a pack.
 *
 * @param startingPosition null for a pack that reports a scorecard and no more
 */
record Contents(BoardScorecard scorecard, @Nullable StartingPosition startingPosition) {

    static Contents of(Kind kind, byte[] document) {
        return switch (kind) {
            case SCORECARD -> of(ReportJson.read(document, BoardScorecard.class));
            case STARTING_POSITION -> ReportJson.read(document, Contents.class);
        };
    }

    /** What {@link #of(Kind, byte[])} reads. */
    byte[] document() {
        return ReportJson.bytes(startingPosition == null ? scorecard : this);
    }

    static Contents of(BoardScorecard scorecard) {
        return new Contents(scorecard, null);
    }

    String title() {
        String title = scorecard.scorecard().title();
        return startingPosition == null ? title : title + ": starting position";
    }

    KpiLine.PeriodName period() {
        return scorecard.period();
    }

    Instant asAt() {
        return scorecard.asAt();
    }

    List<Point> points(Map<String, String> answers) {
        return Point.of(scorecard, answers);
    }
}
