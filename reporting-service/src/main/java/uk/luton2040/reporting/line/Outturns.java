package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.aggregation.Whole;
import uk.luton2040.measures.outturn.Outturn;
import uk.luton2040.measures.outturn.Outturn.Standing;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.status.Judgement;

/**
 * The results of the years of a KPI that is measured more often than once a year: what was published for the year itself,
 * else what its periods make of it once all are there, else what its providers expect.
 */
record Outturns(Verdicts verdicts) {

    /** An outturn with its status by the year's target. */
    record Judged(Outturn outturn, Judgement judgement, boolean illustrative) {
        boolean isResult() {
            return outturn.standing() != Standing.PROJECTED;
        }
    }

    /** The firmest there is of the year in which the cell lies, or of the year before; empty where values are whole years'. */
    Optional<Judged> of(Series.Cell cell) {
        return ofItsYear(cell).or(() -> hasYears() ? judged(year(cell).previous(), cell) : Optional.empty());
    }

    Optional<Judged> ofItsYear(Series.Cell cell) {
        return hasYears() ? judged(year(cell), cell) : Optional.empty();
    }

    private boolean hasYears() {
        return switch (verdicts.often()) {
            case ANNUAL, EVERY_4_YEARS -> false;
            case MONTHLY, QUARTERLY, SIX_MONTHLY -> true;
        };
    }

    private Period year(Series.Cell cell) {
        return Verdicts.yearOf(verdicts.kpi()).containing(cell.period().lastDay());
    }

    private Optional<Judged> judged(Period year, Series.Cell cell) {
        return firmest(year, cell)
                .map(outturn -> new Judged(
                        outturn,
                        verdicts.judging(cell)
                                .judge(
                                        outturn,
                                        firmest(year.previous(), cell)
                                                .filter(before -> before.standing() != Standing.PROJECTED)
                                                .map(Outturn::value)
                                                .orElse(null)),
                        isIllustrative(year, cell)));
    }

    private Optional<Outturn> firmest(Period year, Series.Cell cell) {
        List<Outturn> known = new ArrayList<>();
        expected(year, cell).ifPresent(known::add);
        made(year, cell).ifPresent(known::add);
        verdicts.years()
                .at(year)
                .flatMap(recorded -> outturn(year, recorded.value(), standing(recorded)))
                .ifPresent(known::add);
        return Outturn.firmest(year, known);
    }

    private static Optional<Outturn> outturn(Period year, @Nullable BigDecimal value, Standing standing) {
        return Optional.ofNullable(value).map(figure -> new Outturn(year, figure, standing));
    }

    /** What the newest of its periods says the year will come to, where all who owe it say so. */
    private Optional<Outturn> expected(Period year, Series.Cell last) {
        return verdicts.series().cellsUntil(last.period()).reversed().stream()
                .filter(cell -> year.contains(cell.period()))
                .flatMap(cell -> verdicts.series().whole(cell, Published::projectedOutturn).stream())
                .findFirst()
                .flatMap(value -> outturn(year, value, Standing.PROJECTED));
    }

    /** What its periods make of the year, once those are there that it takes. */
    private Optional<Outturn> made(Period year, Series.Cell last) {
        OverTime overTime = Optional.ofNullable(verdicts.kpi().overTime())
                .flatMap(OverTime::of)
                .orElse(OverTime.NONE);
        List<Series.Cell> cells = verdicts.series().cellsUntil(last.period()).stream()
                .filter(cell -> year.contains(cell.period()) && cell.complete())
                .toList();
        if (overTime == OverTime.NONE || cells.isEmpty()) {
            return Optional.empty();
        }
        Map<Period, Amount> amounts = new LinkedHashMap<>();
        cells.forEach(cell -> amounts.put(cell.period(), amount(cell)));
        PeriodKind each = last.period().kind();
        Whole whole;
        try {
            whole = overTime.combine(year, each, amounts, Series.per(verdicts.kpi()));
        } catch (IllegalArgumentException theyDoNotFillIt) {
            return Optional.empty();
        }
        boolean isFinal = cells.stream().allMatch(cell -> cell.quality().equals("final"));
        return whole.provisional()
                ? Optional.empty()
                : outturn(year, whole.value(), isFinal ? Standing.FINAL : Standing.PROVISIONAL);
    }

    private static Amount amount(Series.Cell cell) {
        return new Amount(cell.value(), Series.numerator(cell), Series.denominator(cell));
    }

    private boolean isIllustrative(Period year, Series.Cell last) {
        return Stream.concat(verdicts.years().at(year).stream(), verdicts.series().cellsUntil(last.period()).stream())
                .anyMatch(cell -> year.contains(cell.period()) && cell.illustrative());
    }

    private static Standing standing(Series.Cell recorded) {
        return switch (recorded.quality()) {
            case "final" -> Standing.FINAL;
            case "projected" -> Standing.PROJECTED;
            default -> Standing.PROVISIONAL;
        };
    }
}
