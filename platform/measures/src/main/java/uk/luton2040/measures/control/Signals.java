package uk.luton2040.measures.control;

import static uk.luton2040.measures.control.Flag.Side.HIGH;
import static uk.luton2040.measures.control.Flag.Side.LOW;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.measures.control.Flag.Side;

/**
 * The four rules of NHS England's "Making data count" over one uninterrupted stretch of a series. A point on the mean
 * is on neither side, a point on a line not beyond it, and a tie neither rises nor falls.
 */
final class Signals {
    private static final int RUN_LENGTH = 7;
    private static final int TREND_STEPS = RUN_LENGTH - 1;
    private static final int WINDOW = 3;
    private static final int OF_WINDOW = 2;

    private final List<BigDecimal> values;
    private final ControlLimits limits;

    private Signals(List<BigDecimal> values, ControlLimits limits) {
        this.values = values;
        this.limits = limits;
    }

    /** What holds of each value, oldest first, each in the order of {@link Signal}. */
    static List<List<Flag>> in(List<BigDecimal> values, ControlLimits limits) {
        Signals signals = new Signals(values, limits);
        return signals.all();
    }

    private List<List<Flag>> all() {
        boolean[] rising = trend(1);
        boolean[] falling = trend(-1);
        boolean[] pairAbove = pairs(HIGH);
        boolean[] pairBelow = pairs(LOW);
        boolean[] runAbove = runs(HIGH);
        boolean[] runBelow = runs(LOW);
        return IntStream.range(0, values.size())
                .mapToObj(i -> Stream.of(
                                flag(isBeyond(i, HIGH, limits.upper()), Signal.BEYOND_LIMITS, HIGH),
                                flag(isBeyond(i, LOW, limits.lower()), Signal.BEYOND_LIMITS, LOW),
                                trends(i, rising[i], falling[i]),
                                flag(pairAbove[i], Signal.TWO_OF_THREE, HIGH),
                                flag(pairBelow[i], Signal.TWO_OF_THREE, LOW),
                                flag(runAbove[i], Signal.RUN, HIGH),
                                flag(runBelow[i], Signal.RUN, LOW))
                        .flatMap(found -> found)
                        .toList())
                .toList();
    }

    private static Stream<Flag> flag(boolean holds, Signal signal, Side side) {
        return holds ? Stream.of(new Flag(signal, side)) : Stream.empty();
    }

    /** A peak or a trough may end one trend and begin another; the one that leads there comes first. */
    private Stream<Flag> trends(int i, boolean rising, boolean falling) {
        Stream<Flag> up = flag(rising, Signal.TREND, HIGH);
        Stream<Flag> down = flag(falling, Signal.TREND, LOW);
        boolean trough = i > 0 && values.get(i).compareTo(values.get(i - 1)) < 0;
        return trough ? Stream.concat(down, up) : Stream.concat(up, down);
    }

    /** The points of at least six steps of that sign in a row. */
    private boolean[] trend(int sign) {
        boolean[] flagged = new boolean[values.size()];
        int steps = 0;
        for (int i = 1; i < values.size(); i++) {
            steps = Integer.signum(values.get(i).compareTo(values.get(i - 1))) == sign ? steps + 1 : 0;
            if (steps >= TREND_STEPS) {
                Arrays.fill(flagged, i - steps, i + 1, true);
            }
        }
        return flagged;
    }

    private boolean[] runs(Side side) {
        boolean[] flagged = new boolean[values.size()];
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            length = isBeyond(i, side, limits.mean()) ? length + 1 : 0;
            if (length >= RUN_LENGTH) {
                Arrays.fill(flagged, i - length + 1, i + 1, true);
            }
        }
        return flagged;
    }

    private boolean[] pairs(Side side) {
        BigDecimal line = side == HIGH ? limits.upperTwoSigma() : limits.lowerTwoSigma();
        boolean[] flagged = new boolean[values.size()];
        for (int first = 0; first + WINDOW <= values.size(); first++) {
            int[] window = IntStream.range(first, first + WINDOW).toArray();
            int[] beyond =
                    Arrays.stream(window).filter(i -> isBeyond(i, side, line)).toArray();
            boolean onOneSide = Arrays.stream(window).allMatch(i -> isBeyond(i, side, limits.mean()));
            if (onOneSide && beyond.length >= OF_WINDOW) {
                Arrays.stream(beyond).forEach(i -> flagged[i] = true);
            }
        }
        return flagged;
    }

    private boolean isBeyond(int i, Side side, BigDecimal line) {
        int compared = values.get(i).compareTo(line);
        return side == HIGH ? compared > 0 : compared < 0;
    }
}
