package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.derived.Formula;
import uk.luton2040.measures.derived.FormulaKind;
import uk.luton2040.measures.derived.Operand;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.reporting.journal.Facts;

/** The values of a KPI that is calculated from others, by the formula that holds now for all of the past. */
record Derived(KpiState kpi, Facts facts, LocalDate end) {

    /** By period; none for a KPI that is measured, and where the formula cannot be calculated. */
    Map<Period, Series.Cell> cells(PeriodKind kind) {
        KpiState.Formula formula = kpi.details() == null ? null : kpi.details().formula();
        Optional<FormulaKind> known = formula == null ? Optional.empty() : FormulaKind.find(formula.kind());
        if (formula == null || known.isEmpty() || facts.isCalculatedFromItself(kpi.code())) {
            return Map.of();
        }
        try {
            Period base = formula.basePeriod() == null ? null : Period.parse(formula.basePeriod());
            return cells(kind, new Formula(known.get(), base, Series.per(kpi)), formula.operands());
        } catch (IllegalArgumentException cannotBeCalculated) {
            return Map.of();
        }
    }

    private Map<Period, Series.Cell> cells(PeriodKind kind, Formula formula, List<String> codes) {
        List<Series> series = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        for (String code : codes) {
            Optional<KpiState> operand = facts.kpi(code);
            Optional<Frequency> often = operand.flatMap(found -> Optional.ofNullable(found.frequency()))
                    .flatMap(Frequency::of);
            if (operand.isEmpty() || often.isEmpty()) {
                return Map.of();
            }
            Series values = Series.of(operand.get(), often.get().periodKind(calendar(operand.get())), end, facts);
            series.add(values);
            operands.add(operand(operand.get(), values));
        }
        Map<Period, Series.Cell> cells = new TreeMap<>();
        SequencedMap<Period, Formula.Result> results = formula.series(kind, operands);
        results.forEach((period, result) -> {
            BigDecimal value = result.value();
            if (value != null && !period.end().isAfter(end)) {
                boolean isRatio = formula.kind() == FormulaKind.RATIO;
                Series.Calculation calculation = new Series.Calculation(
                        result.sentence(),
                        isRatio ? series.getFirst().count(period) : null,
                        isRatio ? series.getLast().count(period) : null);
                cells.put(period, cell(period, value, calculation, series));
            }
        });
        return cells;
    }

    private static Operand operand(KpiState kpi, Series series) {
        Map<Period, BigDecimal> values = new HashMap<>();
        Map<Period, Map<String, BigDecimal>> groups = new HashMap<>();
        for (Series.Cell cell : series.cells()) {
            BigDecimal value = cell.value();
            if (value != null && cell.complete()) {
                values.put(cell.period(), value);
            }
            groups.put(cell.period(), series.groups(cell));
        }
        return new Operand(
                kpi.code(),
                values,
                groups,
                kpi.categories(),
                Optional.ofNullable(kpi.overTime()).flatMap(OverTime::of).orElse(OverTime.NONE),
                Better.of(kpi.betterWhen()).orElse(Better.CONTEXT));
    }

    /** As provisional, and as illustrative, as what it rests on. */
    private static Series.Cell cell(
            Period period, BigDecimal value, Series.Calculation calculation, List<Series> series) {
        List<Series.Cell> under = series.stream()
                .flatMap(operand -> operand.cells().stream())
                .filter(cell -> period.contains(cell.period()))
                .toList();
        boolean isFinal = under.stream().allMatch(cell -> cell.quality().equals("final"));
        boolean illustrative = under.stream().anyMatch(Series.Cell::illustrative);
        return Series.Cell.calculated(period, value, isFinal ? "final" : "provisional", illustrative, calculation);
    }

    private static Calendar calendar(KpiState kpi) {
        return Calendar.of(kpi.calendar()).orElse(Calendar.FINANCIAL);
    }
}
