package uk.luton2040.measures.aggregation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * A total that runs through the year, taken apart again: the amount of a period is its total less that of the period
 * before, the year's first period being its own. A total is never compared with the period before it, but with the same
 * point last year.
 *
 * @param totals by period, all of one kind
 * @param year the kind of year in which it runs
 */
public record RunningTotal(Map<Period, BigDecimal> totals, PeriodKind year) {
    public RunningTotal {
        totals = Map.copyOf(totals);
    }

    /**
     * The amount of one period, negative where a total was corrected downwards; empty where its total or the one before is
     * not known.
     */
    public Optional<BigDecimal> amount(Period period) {
        BigDecimal total = totals.get(period);
        if (total == null || isFirst(period)) {
            return Optional.ofNullable(total);
        }
        return Optional.ofNullable(totals.get(period.previous())).map(total::subtract);
    }

    /** All amounts that are known, oldest first. */
    public SequencedMap<Period, BigDecimal> amounts() {
        SequencedMap<Period, BigDecimal> amounts = new LinkedHashMap<>();
        new TreeMap<>(totals)
                .keySet()
                .forEach(period -> amount(period).ifPresent(amount -> amounts.put(period, amount)));
        return amounts;
    }

    /** The total at the same point of the year before. */
    public Optional<BigDecimal> samePointLastYear(Period period) {
        return Optional.ofNullable(totals.get(period.sameLastYear()));
    }

    /** How much more than at the same point of the year before; negative for less. */
    public Optional<BigDecimal> changeOnLastYear(Period period) {
        return Optional.ofNullable(totals.get(period))
                .flatMap(total -> samePointLastYear(period).map(total::subtract));
    }

    private boolean isFirst(Period period) {
        return !year.containing(period.start())
                .equals(year.containing(period.previous().start()));
    }
}
