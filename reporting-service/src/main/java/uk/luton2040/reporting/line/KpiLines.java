package uk.luton2040.reporting.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;

/** Makes a KPI's line in a report out of what is known. A pure function: the same facts make the same line. */
public final class KpiLines {
    private static final int HISTORY = 8;

    private KpiLines() {}

    /** Empty while the KPI itself is not known. */
    public static Optional<KpiLine> line(String code, Period report, Facts facts) {
        return facts.kpi(code)
                .map(kpi -> kpi.on(report.lastDay()))
                .map(kpi -> isCollected(kpi) ? collected(kpi, report, facts) : uncollected(kpi, report, facts));
    }

    private static boolean isCollected(KpiState kpi) {
        return kpi.lifeCycle().equals("active") && frequency(kpi).isPresent();
    }

    private static Optional<Frequency> frequency(KpiState kpi) {
        return Optional.ofNullable(kpi.frequency()).flatMap(Frequency::of);
    }

    private static KpiLine uncollected(KpiState kpi, Period report, Facts facts) {
        String why = "It is %s and not collected yet.".formatted(kpi.lifeCycle().replace('-', ' '));
        return new Draft(kpi, report, facts).withoutValue("not-collected", null, null, List.of(), why);
    }

    private static KpiLine collected(KpiState kpi, Period report, Facts facts) {
        Frequency often = frequency(kpi).orElseThrow();
        Verdicts verdicts = Verdicts.of(kpi, often, report.end(), facts);
        Series series = verdicts.series();
        Period expected = expected(verdicts.kind(), report);
        Draft draft = new Draft(kpi, report, facts);
        Optional<Series.Cell> newest = series.newest().flatMap(series::at);
        if (newest.isEmpty()) {
            return draft.withoutValue(
                    "no-data",
                    expected,
                    missing(often, expected, null),
                    history(kpi, series, recent(often, expected)),
                    "No value has been published.");
        }
        Series.Cell cell = newest.get();
        boolean fresh = cell.period().end().isAfter(report.start());
        Judgement judgement = verdicts.of(cell);
        Goal goal = judgement.explanation().target();
        Travel direction = verdicts.travel(cell, often.previousDue(cell.period()), goal, fresh);
        List<Period> recent = recent(often, often == Frequency.EVERY_4_YEARS ? cell.period() : expected);
        return draft.of(new Draft.Read(
                cell,
                verdicts,
                fresh,
                expected,
                missing(often, expected, cell),
                isBehind(often, expected, cell),
                judgement,
                direction,
                verdicts.travel(cell, cell.period().sameLastYear(), goal, fresh),
                recent,
                history(kpi, series, recent),
                Analysing.of(verdicts, cell, facts)
                        .analysis(
                                judgement,
                                direction.direction(),
                                OpenActions.of(facts.actionsOn(kpi.code())).count() > 0,
                                report.lastDay(),
                                facts::organisationName)));
    }

    /** The newest period of its kind that has ended by the end of the report. */
    private static Period expected(PeriodKind kind, Period report) {
        LocalDate lastDay = report.lastDay();
        Period last = kind.containing(lastDay);
        return last.end().isAfter(report.end()) ? last.previous() : last;
    }

    private static @Nullable String missing(Frequency often, Period expected, Series.@Nullable Cell cell) {
        if (often == Frequency.EVERY_4_YEARS) {
            return null;
        }
        if (cell == null || isBehind(often, expected, cell)) {
            return "There is no value for %s yet.".formatted(expected.label());
        }
        return cell.complete() ? null : cell.coverage();
    }

    /** Four-yearly values come when they come. */
    private static boolean isBehind(Frequency often, Period expected, Series.Cell cell) {
        return often != Frequency.EVERY_4_YEARS && cell.period().compareTo(expected) < 0;
    }

    /** The last periods in which it was due, oldest first. */
    private static List<Period> recent(Frequency often, Period last) {
        List<Period> periods = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < HISTORY; i++) {
            periods.add(period);
            period = often.previousDue(period);
        }
        return List.copyOf(periods.reversed());
    }

    private static List<KpiLine.Point> history(KpiState kpi, Series series, List<Period> periods) {
        return periods.stream()
                .map(period -> {
                    Optional<Series.Cell> cell = series.at(period);
                    return new KpiLine.Point(
                            KpiLine.PeriodName.of(period),
                            cell.map(Series.Cell::value).orElse(null),
                            ValueText.withoutUnit(
                                    kpi, cell.map(Series.Cell::value).orElse(null)),
                            cell.map(Series.Cell::quality).orElse(null),
                            cell.map(Series.Cell::illustrative).orElse(false),
                            cell.map(Series::numerator).orElse(null),
                            cell.map(Series::denominator).orElse(null));
                })
                .toList();
    }
}
