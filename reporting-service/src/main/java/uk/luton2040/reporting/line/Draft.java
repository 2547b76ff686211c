package uk.luton2040.reporting.line;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Ratings;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;

/** Writes a KPI's line: what it says whatever its value, and what its value says. */
record Draft(KpiState kpi, Period report, Facts facts) {

    /**
     * What was read out of the newest cell.
     *
     * @param recent the periods of which values are told
     */
    record Read(
            Series.Cell cell,
            Verdicts verdicts,
            boolean fresh,
            Period expected,
            @Nullable String missing,
            boolean behind,
            Judgement judgement,
            Travel direction,
            Travel sameLastYear,
            List<Period> recent,
            List<KpiLine.Point> history,
            KpiAnalysis analysis) {}

    KpiLine withoutValue(
            String freshness,
            @Nullable Period expected,
            @Nullable String missing,
            List<KpiLine.Point> history,
            String why) {
        return line(
                null, freshness, expected, missing, Judgement.grey(why), Travel.none(why), Travel.none(why), history);
    }

    KpiLine of(Read read) {
        return line(
                read,
                read.fresh() ? "new" : "carried-forward",
                read.expected(),
                read.missing(),
                read.judgement(),
                read.direction(),
                read.sameLastYear(),
                read.history());
    }

    private KpiLine line(
            @Nullable Read read,
            String freshness,
            @Nullable Period expected,
            @Nullable String missing,
            Judgement judgement,
            Travel direction,
            Travel sameLastYear,
            List<KpiLine.Point> history) {
        Goal goal = judgement.explanation().target();
        Optional<Series.Cell> cell = Optional.ofNullable(read).map(Read::cell);
        OpenActions actions = OpenActions.of(facts.actionsOn(kpi.code()));
        return new KpiLine(
                kpi.code(),
                kpi.title(),
                kpi.unit(),
                kpi.valueType(),
                kpi.betterWhen(),
                kpi.lifeCycle(),
                kpi.providers().stream()
                        .map(code -> new KpiLine.Provider(code, facts.organisationName(code)))
                        .toList(),
                cell.map(Series.Cell::value).orElse(null),
                ValueText.of(kpi, cell.map(Series.Cell::value).orElse(null)),
                cell.map(Series.Cell::period).map(KpiLine.PeriodName::of).orElse(null),
                freshness,
                expected == null ? null : KpiLine.PeriodName.of(expected),
                missing,
                goal == null ? null : KpiLine.Target.of(kpi, goal),
                KpiLine.StatusView.of(
                        judgement,
                        cell.flatMap(known -> definition(known.period())).orElse(null)),
                KpiLine.TravelView.of(direction),
                KpiLine.TravelView.of(sameLastYear),
                history,
                read == null ? null : read.analysis(),
                read == null
                        ? List.of()
                        : new Parts(
                                        read.verdicts().judging(read.cell()),
                                        read.verdicts().series(),
                                        read.cell())
                                .views(read.recent(), facts::organisationName),
                cell.map(Series.Cell::quality).orElse(null),
                cell.map(Series.Cell::coverage).orElse(null),
                cell.map(Series::commentary).orElse(null),
                cell.flatMap(Draft::receivedOn).orElse(null),
                kpi.targets().stream().map(KpiLine.Figure::of).toList(),
                kpi.openQuestions(),
                illustrative(cell, goal, actions),
                actions,
                judgement.status() == Status.RED && actions.count() == 0,
                read != null && read.behind(),
                cell.map(known -> Surveys.view(kpi, known)).orElse(null),
                cell.map(Series.Cell::ratings).map(this::ratings).orElse(null),
                Optional.ofNullable(read)
                        .flatMap(known -> new Outturns(known.verdicts()).of(known.cell()))
                        .map(known -> KpiLine.Outturn.of(kpi, known))
                        .orElse(null),
                cell.map(known -> Benchmarks.of(kpi, known.period(), known.value()))
                        .orElse(List.of()),
                read == null ? null : new Gaps(read.verdicts()).of(read.cell(), read.fresh()),
                KpiLine.Counts.of(
                        kpi,
                        cell.map(Series::numerator).orElse(null),
                        cell.map(Series::denominator).orElse(null)),
                Owed.of(kpi, report.end(), facts),
                cell.map(Series.Cell::calculation)
                        .map(Series.Calculation::sentence)
                        .orElse(null));
    }

    private Optional<KpiLine.Definition> definition(Period period) {
        return kpi.versionOn(period.lastDay())
                .map(version -> new KpiLine.Definition(version.number(), version.effectiveFrom()));
    }

    private KpiLine.Ratings ratings(Ratings ratings) {
        return new KpiLine.Ratings(
                ratings.bronze(),
                ratings.silver(),
                ratings.gold(),
                Rated.judged(kpi).map(Ratings.Judged::words).orElse(null));
    }

    private static Optional<LocalDate> receivedOn(Series.Cell cell) {
        return cell.parts().values().stream()
                .map(Published::receivedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private List<String> illustrative(Optional<Series.Cell> cell, @Nullable Goal goal, OpenActions actions) {
        return Stream.of(
                        cell.filter(Series.Cell::illustrative).isPresent() ? "value" : "",
                        goal != null && goal.illustrative() ? "target" : "",
                        kpi.rule() != null && kpi.rule().illustrative() ? "rule" : "",
                        actions.items().stream().anyMatch(OpenActions.Item::illustrative) ? "action" : "")
                .filter(what -> !what.isEmpty())
                .toList();
    }
}
