package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine.PeriodName;

/** Makes a KPI's line in a report out of what is known. A pure function: the same facts make the same line. */
public final class KpiLines {
    private static final int HISTORY = 8;

    private KpiLines() {}

    /** Empty while the KPI itself is not known. */
    public static Optional<KpiLine> line(String code, Period report, Facts facts) {
        return facts.kpi(code)
                .map(kpi -> kpi.on(report.lastDay()))
                .map(kpi -> isCollected(kpi) ? collected(kpi, report, facts) : uncollected(kpi, facts));
    }

    private static boolean isCollected(KpiState kpi) {
        return kpi.lifeCycle().equals("active") && frequency(kpi).isPresent();
    }

    private static Optional<Frequency> frequency(KpiState kpi) {
        return Optional.ofNullable(kpi.frequency()).flatMap(Frequency::of);
    }

    private static KpiLine uncollected(KpiState kpi, Facts facts) {
        String why = "It is %s and not collected yet.".formatted(kpi.lifeCycle().replace('-', ' '));
        return new Draft(kpi, facts)
                .line(
                        null,
                        "not-collected",
                        null,
                        null,
                        Judgement.grey(why),
                        Travel.none(why),
                        Travel.none(why),
                        List.of(),
                        null);
    }

    private static KpiLine collected(KpiState kpi, Period report, Facts facts) {
        Frequency often = frequency(kpi).orElseThrow();
        PeriodKind kind = often.periodKind(Calendar.of(kpi.calendar()).orElse(Calendar.FINANCIAL));
        Series series = Series.of(kpi, kind, report, facts.measurementsOf(kpi.code()));
        Period expected = expected(kind, report);
        Draft draft = new Draft(kpi, facts);
        Optional<Series.Cell> newest = series.newest().flatMap(series::at);
        if (newest.isEmpty()) {
            String why = "No value has been published.";
            return draft.line(
                    null,
                    "no-data",
                    expected,
                    missing(often, expected, null),
                    Judgement.grey(why),
                    Travel.none(why),
                    Travel.none(why),
                    history(kpi, series, often, expected),
                    null);
        }
        Series.Cell cell = newest.get();
        boolean fresh = cell.period().end().isAfter(report.start());
        Judging judging = new Judging(kpi.on(cell.period().lastDay()), often, facts.breaksOf(kpi.code()));
        Judgement judgement = judging.judge(cell, series);
        Goal goal = judgement.explanation().target();
        Travel direction = judging.travel(cell, often.previousDue(cell.period()), series, goal, fresh);
        return draft.line(
                cell,
                fresh ? "new" : "carried-forward",
                expected,
                missing(often, expected, cell),
                judgement,
                direction,
                judging.travel(cell, cell.period().sameLastYear(), series, goal, fresh),
                history(kpi, series, often, often == Frequency.EVERY_4_YEARS ? cell.period() : expected),
                new Analysing(judging, series, cell)
                        .analysis(
                                judgement,
                                direction.direction(),
                                OpenActions.of(facts.actionsOn(kpi.code())).count() > 0,
                                report.lastDay(),
                                facts::organisationName));
    }

    /** The newest period of its kind that has ended by the end of the report. */
    private static Period expected(PeriodKind kind, Period report) {
        Period last = kind.containing(report.lastDay());
        return last.end().isAfter(report.end()) ? last.previous() : last;
    }

    private static @Nullable String missing(Frequency often, Period expected, Series.@Nullable Cell cell) {
        if (often == Frequency.EVERY_4_YEARS) {
            return null;
        }
        if (cell == null || cell.period().compareTo(expected) < 0) {
            return "There is no value for %s yet.".formatted(expected.label());
        }
        return cell.complete() ? null : cell.coverage();
    }

    /** Four-yearly values come when they come, so theirs is counted back from the newest. */
    private static List<KpiLine.Point> history(KpiState kpi, Series series, Frequency often, Period last) {
        List<KpiLine.Point> points = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < HISTORY; i++) {
            Optional<Series.Cell> cell = series.at(period);
            points.add(new KpiLine.Point(
                    PeriodName.of(period),
                    cell.map(Series.Cell::value).orElse(null),
                    ValueText.withoutUnit(kpi, cell.map(Series.Cell::value).orElse(null)),
                    cell.map(Series.Cell::quality).orElse(null),
                    cell.map(Series.Cell::illustrative).orElse(false)));
            period = often.previousDue(period);
        }
        return points.reversed().stream().toList();
    }

    /** What every line of this KPI says, whatever its value. */
    private record Draft(KpiState kpi, Facts facts) {

        KpiLine line(
                Series.@Nullable Cell cell,
                String freshness,
                @Nullable Period expected,
                @Nullable String missing,
                Judgement judgement,
                Travel direction,
                Travel sameLastYear,
                List<KpiLine.Point> history,
                @Nullable KpiAnalysis analysis) {
            Goal goal = judgement.explanation().target();
            BigDecimal value = cell == null ? null : cell.value();
            OpenActions actions = OpenActions.of(facts.actionsOn(kpi.code()));
            return new KpiLine(
                    kpi.code(),
                    kpi.title(),
                    kpi.unit(),
                    kpi.valueType(),
                    kpi.betterWhen(),
                    kpi.lifeCycle(),
                    kpi.providers().stream().map(this::provider).toList(),
                    value,
                    ValueText.of(kpi, value),
                    cell == null ? null : PeriodName.of(cell.period()),
                    freshness,
                    expected == null ? null : PeriodName.of(expected),
                    missing,
                    goal == null ? null : target(goal),
                    new KpiLine.StatusView(
                            judgement.status().code(),
                            judgement.status().word(),
                            judgement.status().shape(),
                            cell == null ? null : definition(cell.period()),
                            judgement.explanation()),
                    view(direction),
                    view(sameLastYear),
                    history,
                    analysis,
                    cell == null ? List.of() : parts(cell),
                    cell == null ? null : cell.quality(),
                    cell == null ? null : cell.coverage(),
                    cell == null ? null : Series.commentary(cell),
                    cell == null ? null : receivedOn(cell),
                    kpi.targets().stream().map(Draft::figure).toList(),
                    kpi.openQuestions(),
                    illustrative(cell, goal, actions),
                    actions,
                    judgement.status() == Status.RED && actions.count() == 0);
        }

        private KpiLine.@Nullable Definition definition(Period period) {
            return kpi.versionOn(period.lastDay())
                    .map(version -> new KpiLine.Definition(version.number(), version.effectiveFrom()))
                    .orElse(null);
        }

        private KpiLine.Provider provider(String code) {
            return new KpiLine.Provider(code, facts.organisationName(code));
        }

        private KpiLine.Target target(Goal goal) {
            BigDecimal value = goal.value();
            String text = value != null
                    ? String.valueOf(ValueText.of(kpi, value))
                    : "%s to %s".formatted(ValueText.of(kpi, goal.low()), ValueText.of(kpi, goal.high()));
            String bound = goal.strict() ? (kpi.betterWhen().equals("lower") ? "under " : "over ") : "";
            return new KpiLine.Target(value, goal.low(), goal.high(), bound + text, goal.origin(), goal.illustrative());
        }

        private List<KpiLine.Part> parts(Series.Cell cell) {
            boolean whole = kpi.providers().size() <= 1 && kpi.categories().isEmpty();
            return whole
                    ? List.of()
                    : cell.parts().entrySet().stream()
                            .map(part -> new KpiLine.Part(
                                    provider(part.getKey().organisation()),
                                    part.getKey().category(),
                                    part.getValue().value(),
                                    ValueText.of(kpi, part.getValue().value()),
                                    part.getValue().commentary()))
                            .toList();
        }

        private static java.time.@Nullable LocalDate receivedOn(Series.Cell cell) {
            return cell.parts().values().stream()
                    .map(Published::receivedOn)
                    .filter(Objects::nonNull)
                    .max(java.util.Comparator.naturalOrder())
                    .orElse(null);
        }

        private static KpiLine.Figure figure(KpiState.Target target) {
            return new KpiLine.Figure(
                    target.kind(),
                    target.category(),
                    target.period(),
                    target.printed(),
                    target.where(),
                    target.illustrative());
        }

        private List<String> illustrative(Series.@Nullable Cell cell, @Nullable Goal goal, OpenActions actions) {
            return Stream.of(
                            cell != null && cell.illustrative() ? "value" : "",
                            goal != null && goal.illustrative() ? "target" : "",
                            kpi.rule() != null && kpi.rule().illustrative() ? "rule" : "",
                            actions.items().stream().anyMatch(OpenActions.Item::illustrative) ? "action" : "")
                    .filter(what -> !what.isEmpty())
                    .toList();
        }

        private static KpiLine.TravelView view(Travel travel) {
            return new KpiLine.TravelView(travel.direction().code(), travel.sentence());
        }
    }
}
