package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.survey.Estimate;
import uk.luton2040.measures.survey.Settled;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;

/**
 * Judges the cells of a KPI's series, each by the definition in force on its last day. A year's target is judged on the
 * year's result; between two surveys, chance turns no status and no direction.
 *
 * @param breaks the first periods of its new series: nothing is compared across one
 * @param series of the KPI's own periods
 * @param years of whole years, where its own periods are shorter
 */
record Verdicts(KpiState kpi, Frequency often, List<Period> breaks, Series series, Series years) {

    /** @param end the first day after the last period that is looked at */
    static Verdicts of(KpiState kpi, Frequency often, LocalDate end, Facts facts) {
        Calendar calendar = calendar(kpi);
        return new Verdicts(
                kpi,
                often,
                facts.breaksOf(kpi.code()),
                Series.of(kpi, often.periodKind(calendar), end, facts),
                Series.of(kpi, calendar.year(), end, facts));
    }

    /** Of the KPI's own periods. */
    PeriodKind kind() {
        return often.periodKind(calendar(kpi));
    }

    static PeriodKind yearOf(KpiState kpi) {
        return calendar(kpi).year();
    }

    private static Calendar calendar(KpiState kpi) {
        return Calendar.of(kpi.calendar()).orElse(Calendar.FINANCIAL);
    }

    Judging judging(Series.Cell cell) {
        return new Judging(kpi.on(cell.period().lastDay()), often, breaks);
    }

    Judgement of(Series.Cell cell) {
        if (judging(cell).waitsForTheYear(cell, series)) {
            Optional<Outturns.Judged> result =
                    new Outturns(this).ofItsYear(cell).filter(Outturns.Judged::isResult);
            if (result.isPresent()) {
                return result.get().judgement();
            }
        }
        return cell.estimate() == null ? fresh(cell) : settled(cell);
    }

    private Judgement fresh(Series.Cell cell) {
        return judging(cell).judge(cell, series);
    }

    /** The survey that decided the status that holds: one that chance alone may have moved decides nothing. */
    private record Decided(Series.Cell cell, Estimate estimate, Judgement judgement) {}

    private Judgement settled(Series.Cell cell) {
        Judgement verdict = fresh(cell);
        @Nullable Decided decided = null;
        for (Series.Cell each : series.cellsUntil(cell.period())) {
            Estimate estimate = each.estimate();
            if (estimate == null) {
                continue;
            }
            if (decided != null && judging(each).isBrokenBetween(decided.cell().period(), each.period())) {
                decided = null;
            }
            Judgement fresh = fresh(each);
            verdict = decided == null
                    ? fresh
                    : Settled.judgement(fresh, decided.judgement(), estimate, decided.estimate());
            if (verdict == fresh) {
                decided = new Decided(each, estimate, fresh);
            }
        }
        return verdict;
    }

    /** No fresh direction for a value carried forward from an earlier report. */
    Travel travel(Series.Cell cell, Period earlier, @Nullable Goal goal, boolean fresh) {
        if (!fresh) {
            return Travel.none("No new data since an earlier report.");
        }
        BigDecimal value = cell.value();
        if (value == null) {
            return Travel.none("There is no value to compare.");
        }
        Travel travel = judging(cell).travel(cell.period(), value, earlier, series.valueAt(earlier), goal);
        Estimate newer = cell.estimate();
        Estimate before = series.at(earlier).map(Series.Cell::estimate).orElse(null);
        return newer == null || before == null ? travel : Settled.travel(travel, newer, before);
    }
}
