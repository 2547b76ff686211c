package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The round figures beside an axis: 0, 20, 40 rather than 3, 23, 43. */
final class Ticks {
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    private Ticks() {}

    /**
     * Figures in steps of 1, 2 or 5 times a power of ten, the first not above the lowest value and the last not below the
     * highest.
     *
     * @param about how many steps would be pleasant
     */
    static List<BigDecimal> between(BigDecimal lowest, BigDecimal highest, int about) {
        BigDecimal low = lowest;
        BigDecimal high = highest;
        if (low.compareTo(high) == 0) {
            BigDecimal room = low.signum() == 0 ? BigDecimal.ONE : low.abs().multiply(new BigDecimal("0.1"));
            low = low.subtract(room);
            high = high.add(room);
        }
        BigDecimal step = step(high.subtract(low).divide(BigDecimal.valueOf(about), MathContext.DECIMAL64));
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(plain(tick));
        }
        return ticks;
    }

    /** The least round step that is no smaller. */
    private static BigDecimal step(BigDecimal wanted) {
        int power = wanted.precision() - wanted.scale() - 1;
        BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(power);
        return STEPS.stream()
                .map(magnitude::multiply)
                .filter(step -> step.compareTo(wanted) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal tick) {
        BigDecimal stripped = tick.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
