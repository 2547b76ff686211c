package uk.luton2040.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * One outcome: how it stands and what is done for it.
 *
 * @param period the newest that has been opened for a scorecard which shows it, or the one asked for; null while none has
 * @param day on which projects, risks and actions stand as they are shown
 * @param calculation the version of the rules that made it
 * @param notice says that data is illustrative, wherever some of it is
 * @param kpis as they stand in that period
 * @param actions open ones on its KPIs, projects and risks
 */
record OutcomeReport(
        String code,
        String title,
        Aim priority,
        Aim plan,
        KpiLine.@Nullable PeriodName period,
        Instant asAt,
        LocalDate day,
        String calculation,
        @Nullable String notice,
        BoardScorecard.Counts counts,
        BoardScorecard.@Nullable Worst worst,
        BoardScorecard.Summary summary,
        List<KpiLine> kpis,
        List<BoardScorecard.Project> projects,
        List<RiskLine> risks,
        List<Action> actions) {

    record Aim(String code, String title) {}

    /**
     * @param on {@code kpi}, {@code project} or {@code risk}
     * @param subject its code
     */
    record Action(String on, String subject, OpenActions.Item action) {}
}
