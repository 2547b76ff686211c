package uk.luton2040.measures.derived;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.aggregation.Whole;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * What a formula reads of one KPI.
 *
 * @param values by period
 * @param groups the values of its groups by period, for a gap between them
 * @param overTime how shorter periods make a longer one; NONE where they do not
 */
public record Operand(
        String code,
        Map<Period, BigDecimal> values,
        Map<Period, Map<String, BigDecimal>> groups,
        List<String> groupNames,
        OverTime overTime,
        Better better) {
    private static final BigDecimal PER = BigDecimal.ONE;

    public Operand {
        values = Map.copyOf(values);
        groups = Map.copyOf(groups);
        groupNames = List.copyOf(groupNames);
    }

    public static Operand of(String code, Map<Period, BigDecimal> values, OverTime overTime) {
        return new Operand(code, values, Map.of(), List.of(), overTime, Better.CONTEXT);
    }

    /**
     * The value for the same days: of this very period, or of one that has another code for them (2021-Q2 and FY2021-Q1),
     * or made of the shorter periods that fill it, all of them. A longer period says nothing of a part of it.
     */
    Optional<BigDecimal> at(Period period) {
        return Optional.ofNullable(values.get(period))
                .or(() -> ofTheSameDays(period))
                .or(() -> ofShorter(period));
    }

    private Optional<BigDecimal> ofTheSameDays(Period period) {
        return values.entrySet().stream()
                .filter(entry -> areSameDays(entry.getKey(), period))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    static boolean areSameDays(Period one, Period other) {
        return one.start().equals(other.start()) && one.end().equals(other.end());
    }

    private Optional<BigDecimal> ofShorter(Period period) {
        if (overTime == OverTime.NONE || overTime == OverTime.RATIO_OF_SUMS) {
            return Optional.empty();
        }
        Map<PeriodKind, Map<Period, Amount>> shorter = values.entrySet().stream()
                .filter(entry -> period.contains(entry.getKey()) && !areSameDays(entry.getKey(), period))
                .filter(entry -> entry.getKey().kind() != PeriodKind.DAY)
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().kind(),
                        TreeMap::new,
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Amount.of(entry.getValue()),
                                (first, second) -> first,
                                HashMap::new)));
        return shorter.entrySet().stream()
                .map(kind -> whole(period, kind.getKey(), kind.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<BigDecimal> whole(Period period, PeriodKind kind, Map<Period, Amount> amounts) {
        try {
            Whole whole = overTime.combine(period, kind, amounts, PER);
            return whole.coverage().isComplete() ? Optional.ofNullable(whole.value()) : Optional.empty();
        } catch (IllegalArgumentException theyDoNotFillIt) {
            return Optional.empty();
        }
    }
}
