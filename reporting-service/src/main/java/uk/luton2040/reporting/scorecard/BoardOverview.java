package uk.luton2040.reporting.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;

/**
 * What a board receives.
 *
 * @param seesThrough the board whose priorities it inherits; null when it has its own
 */
public record BoardOverview(
        String code,
        String name,
        String kind,
        @Nullable String remit,
        @Nullable String seesThrough,
        List<Received> scorecards,
        List<BoardScorecard.Project> projects) {

    /**
     * @param period the current one; null while none has been opened
     * @param attention what needs attention on it, the first first; null where boards are listed
     */
    public record Received(
            String code,
            String title,
            String reportingCycle,
            KpiLine.@Nullable PeriodName period,
            String href,
            @Nullable List<Attention> attention) {

        Received with(List<Attention> first) {
            return new Received(code, title, reportingCycle, period, href, first);
        }
    }

    BoardOverview with(List<Received> received) {
        return new BoardOverview(code, name, kind, remit, seesThrough, received, projects);
    }
}
