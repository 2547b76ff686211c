package uk.luton2040.reporting.page.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.Curves;
import uk.luton2040.reporting.chart.HistoryChart;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.kpi.Histories;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.page.Moment;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Showing;

/**
 * All that is told of one KPI.
 *
 * @param line as it stands in the newest report that shows it
 * @param definition as it is in force on that report's last day
 * @param asAt as its field holds it; null for now
 * @param day on which actions stand as they are shown
 * @param belongs the priority and outcome it hangs on, or its group
 */
public record KpiPage(
        KpiHistory history,
        KpiLine line,
        KpiState definition,
        List<Place> boards,
        Chart chart,
        @Nullable String asAt,
        LocalDate day,
        String belongs,
        List<Revised> revised) {

    /** A board whose scorecard shows it. */
    public record Place(String code, String name, String scorecard) {}

    /** @param part whose value it is, where that is not the whole */
    public record Revised(KpiLine.PeriodName period, String part, KpiHistory.Revision revision) {}

    /** @param asAt what was asked for; null for now */
    static KpiPage of(Histories.Told told, @Nullable Instant asAt, LocalDate today, BoardAccess access) {
        KpiHistory history = told.history();
        Facts facts = told.facts();
        String code = history.code();
        List<Showing> showing = Showing.of(code, facts).stream()
                .filter(one -> access.maySee(one.board().code()))
                .toList();
        Period report = report(showing, history, today);
        KpiLine line = KpiLines.line(code, report, facts).orElseThrow().on(today);
        KpiState definition = facts.kpi(code).orElseThrow().on(report.lastDay());
        return new KpiPage(
                history,
                line,
                definition,
                showing.stream()
                        .map(one -> new Place(one.board().code(), one.board().name(), one.scorecard()))
                        .toList(),
                HistoryChart.of(Curves.of(history, line, "history")),
                asAt == null ? null : Moment.inField(asAt),
                today,
                belongs(definition, facts),
                revised(history));
    }

    /** The newest that shows it; of one that none shows, its newest value's, or today's. */
    private static Period report(List<Showing> showing, KpiHistory history, LocalDate today) {
        Optional<Period> reported = showing.stream().map(Showing::period).max(Comparator.comparing(Period::end));
        Stream<Period> valued = history.points().stream()
                .map(point -> Period.parse(point.period().code()));
        return reported.or(() -> valued.max(Comparator.comparing(Period::end)))
                .orElseGet(() -> Period.parse(today.toString()));
    }

    private static String belongs(KpiState kpi, Facts facts) {
        List<String> names = new ArrayList<>();
        facts.plans().forEach(plan -> {
            plan.priorities().stream()
                    .filter(priority -> priority.code().equals(kpi.priority()))
                    .map(PlanState.Priority::shortTitle)
                    .forEach(names::add);
            plan.outcomes().stream()
                    .filter(outcome -> outcome.code().equals(kpi.outcome()))
                    .map(PlanState.Outcome::title)
                    .forEach(names::add);
        });
        return names.isEmpty() ? Objects.requireNonNullElse(kpi.group(), "") : String.join(": ", names);
    }

    /** All but first publications, the newest first. */
    private static List<Revised> revised(KpiHistory history) {
        return history.points().stream()
                .flatMap(point -> point.revisions().stream()
                        .filter(revision -> revision.number() > 1 || revision.withdrawn())
                        .map(revision -> new Revised(point.period(), part(revision), revision)))
                .sorted(Comparator.comparing((Revised one) -> one.revision().knownAt())
                        .reversed())
                .toList();
    }

    private static String part(KpiHistory.Revision revision) {
        String category = revision.category();
        return category == null
                ? revision.provider().name()
                : "%s, %s".formatted(revision.provider().name(), category);
    }

    /** The newest period first, as its table is read. */
    public List<List<String>> rows() {
        return chart.rows().reversed();
    }

    /** The newest first; none while one definition has held all along. */
    public List<KpiState.Version> versions() {
        return definition.versions().reversed();
    }
}
