package uk.luton2040.reporting.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.chart.Sparkline;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.HistoryCalculator;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.line.ValueText;

/**
 * Makes the public forms: each field is named here, so that whatever boards' reports gain stays inside until somebody adds
 * it. A pure function of what is known.
 */
record Publishing(Facts facts, Instant asAt, OpenDataConfig.Licence licence) {

    PublicBoards boards(List<Openness.Open> open) {
        Map<String, PublicBoards.Board> boards = new TreeMap<>();
        for (Openness.Open one : open) {
            String href = "/api/v1/public/boards/%s/scorecards/%s"
                    .formatted(one.board().code(), one.scorecard().code());
            PublicBoards.Board board = boards.computeIfAbsent(
                    one.board().code(),
                    code -> new PublicBoards.Board(
                            code, one.board().name(), one.board().kind(), new ArrayList<>()));
            board.scorecards()
                    .add(new PublicBoards.Scorecard(
                            one.scorecard().code(),
                            one.scorecard().title(),
                            one.scorecard().reportingCycle(),
                            name(one.period()),
                            href,
                            href + "/kpis.csv"));
        }
        return new PublicBoards(Terms.of(licence, false), List.copyOf(boards.values()));
    }

    /** As boards see them. */
    List<KpiLine> lines(List<String> kpis, Period period) {
        return kpis.stream()
                .flatMap(code -> KpiLines.line(code, period, facts).stream())
                .toList();
    }

    /** @param isOfBoard whether it is the first one's board's, and not all boards' */
    PublicScorecard scorecard(List<Openness.Open> open, List<KpiLine> lines, boolean isOfBoard) {
        Openness.Open one = open.getFirst();
        List<PublicScorecard.Kpi> shown = lines.stream()
                .flatMap(line -> facts.kpi(line.code()).stream()
                        .map(kpi -> kpi(kpi.on(one.period().lastDay()), line)))
                .toList();
        return new PublicScorecard(
                Terms.of(
                        licence,
                        shown.stream().anyMatch(kpi -> !kpi.illustrative().isEmpty())),
                isOfBoard
                        ? new PublicScorecard.Board(
                                one.board().code(), one.board().name())
                        : null,
                one.scorecard().code(),
                one.scorecard().title(),
                one.scorecard().reportingCycle(),
                name(one.period()),
                asAt,
                Calculation.VERSION,
                PublicScorecard.Counts.of(shown),
                shown);
    }

    private PublicScorecard.Kpi kpi(KpiState kpi, KpiLine line) {
        KpiLine.PeriodName of = line.period();
        PublicForm form = of == null
                ? null
                : PublicForm.of(
                        kpi,
                        Period.parse(of.code()),
                        new Amount(
                                line.value(),
                                line.counts().numerator(),
                                line.counts().denominator()),
                        facts.measurementsOf(kpi.code()));
        boolean isShown = form == null || form.isShown();
        KpiLine.Target target = line.target();
        return new PublicScorecard.Kpi(
                line.code(),
                line.title(),
                line.unit(),
                line.valueType(),
                line.betterWhen(),
                kpi.priority(),
                kpi.outcome(),
                of == null ? null : new PublicBoards.PeriodName(of.code(), of.label()),
                form == null ? null : form.value(),
                form == null ? null : ValueText.of(kpi, form.value()),
                line.quality(),
                isShown ? line.status().code() : PublicScorecard.Kpi.NOT_PUBLISHED,
                target == null ? null : target.text(),
                isShown ? line.direction().direction() : null,
                isShown ? line.sameLastYear().direction() : null,
                form == null || form.sentence().isEmpty() ? null : form.sentence(),
                line.illustrative().stream()
                        .filter(what -> !what.equals("action"))
                        .toList(),
                "/api/v1/public/kpis/" + line.code() + "/history");
    }

    /** Drawn as boards see them, of what may be shown of each period. */
    Map<String, String> sparklines(List<KpiLine> lines) {
        return Sparkline.ofAll(lines.stream()
                .flatMap(line -> facts.kpi(line.code()).stream()
                        .map(kpi -> line.with(line.history().stream()
                                .map(point -> point(kpi, point))
                                .toList())))
                .toList());
    }

    private KpiLine.Point point(KpiState kpi, KpiLine.Point point) {
        BigDecimal value = PublicForm.of(
                        kpi,
                        Period.parse(point.period().code()),
                        new Amount(point.value(), point.numerator(), point.denominator()),
                        facts.measurementsOf(kpi.code()))
                .value();
        return new KpiLine.Point(
                point.period(),
                value,
                PublicText.inWords(point, value),
                point.quality(),
                point.illustrative(),
                null,
                null);
    }

    /** Empty while the KPI is not known. */
    Optional<PublicHistory> history(String code) {
        return facts.kpi(code)
                .flatMap(kpi ->
                        HistoryCalculator.history(code, facts, List.of(), asAt).map(history -> history(kpi, history)));
    }

    private PublicHistory history(KpiState kpi, KpiHistory history) {
        return new PublicHistory(
                Terms.of(licence, history.illustrative()),
                history.code(),
                history.title(),
                history.unit(),
                history.valueType(),
                history.betterWhen(),
                asAt,
                history.calculation(),
                history.points().stream().map(point -> point(kpi, point)).toList(),
                history.breaks().stream().map(Publishing::name).toList());
    }

    private PublicHistory.Point point(KpiState kpi, KpiHistory.Point point) {
        Period period = Period.parse(point.period().code());
        PublicForm form = PublicForm.of(
                kpi,
                period,
                new Amount(point.value(), point.numerator(), point.denominator()),
                facts.measurementsOf(kpi.code()));
        KpiHistory.Target target = point.target();
        return new PublicHistory.Point(
                name(point.period()),
                form.value(),
                ValueText.of(kpi.on(period.lastDay()), form.value()),
                form.parts(),
                point.quality(),
                form.isShown() ? point.status() : PublicScorecard.Kpi.NOT_PUBLISHED,
                target == null ? null : new PublicHistory.Target(target.value(), target.low(), target.high()),
                form.sentence().isEmpty() ? null : form.sentence(),
                point.illustrative());
    }

    PublicProjects projects(List<Openness.Open> open) {
        List<PublicProjects.Project> projects = facts.projects().stream()
                .filter(project ->
                        open.stream().anyMatch(one -> one.sights().sees(project.priority(), project.outcome())))
                .sorted(Comparator.comparing(ProjectState::code))
                .map(Publishing::project)
                .toList();
        return new PublicProjects(
                Terms.of(licence, projects.stream().anyMatch(PublicProjects.Project::illustrative)), asAt, projects);
    }

    private static PublicProjects.Project project(ProjectState project) {
        return new PublicProjects.Project(
                project.code(),
                project.title(),
                project.priority(),
                project.outcome(),
                project.stage(),
                project.status(),
                project.reportedElsewhere(),
                project.milestones().stream()
                        .map(milestone -> new PublicProjects.Milestone(
                                milestone.title(),
                                milestone.date(),
                                milestone.from(),
                                milestone.until(),
                                milestone.everyYear(),
                                milestone.actual()))
                        .toList(),
                project.illustrative());
    }

    private static PublicBoards.PeriodName name(Period period) {
        return new PublicBoards.PeriodName(period.code(), period.label());
    }

    private static PublicBoards.PeriodName name(KpiLine.PeriodName period) {
        return new PublicBoards.PeriodName(period.code(), period.label());
    }
}
