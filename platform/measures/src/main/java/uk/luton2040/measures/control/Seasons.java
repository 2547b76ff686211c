package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.measures.period.Period;

/** Whether a series follows the seasons so strongly that limits around one mean would say nothing. */
public final class Seasons {
    private static final BigDecimal TWICE = BigDecimal.TWO;
    private static final int FEWEST_YEARLY_STEPS = 6;

    private Seasons() {}

    /**
     * True where the values of the same period of two years differ, on average, by less than half of what neighbours in
     * time differ by; without seasons both are alike, and in a drifting series years differ more. Our own rule of thumb.
     * False while fewer than six pairs a year apart are known.
     *
     * @param series oldest first, of one kind of period
     */
    public static boolean dominate(List<Point> series) {
        Map<Period, BigDecimal> byPeriod = byPeriod(series);
        BigDecimal yearly = BigDecimal.ZERO;
        BigDecimal neighbours = BigDecimal.ZERO;
        int years = 0;
        for (int i = 0; i < series.size(); i++) {
            Point point = series.get(i);
            BigDecimal then = byPeriod.get(point.period().sameLastYear());
            if (then != null) {
                yearly = yearly.add(point.value().subtract(then).abs());
                years++;
            }
            if (i > 0) {
                neighbours = neighbours.add(
                        point.value().subtract(series.get(i - 1).value()).abs());
            }
        }
        BigDecimal yearlyShare = yearly.multiply(TWICE).multiply(BigDecimal.valueOf(series.size() - 1L));
        return years >= FEWEST_YEARLY_STEPS
                && yearlyShare.compareTo(neighbours.multiply(BigDecimal.valueOf(years))) < 0;
    }

    private static Map<Period, BigDecimal> byPeriod(List<Point> series) {
        Map<Period, BigDecimal> byPeriod = HashMap.newHashMap(series.size());
        series.forEach(point -> byPeriod.put(point.period(), point.value()));
        return byPeriod;
    }
}
