package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/**
 * How unusual it is that a series comes to a new value: the {@link RobustScore} of its step among the series' earlier
 * steps. Where the seasons can be told (at least two years, and at least six pairs), a step is the difference from the
 * same period last year. Else it is the change from the value before; a return to the usual level after a single wild
 * value is as large a change as the way there, so the value must be unusual among the earlier values too, and the
 * smaller of the two scores counts.
 *
 * @param reference the earlier value it is compared with
 */
public record Jump(RobustScore score, Basis basis, Point reference) {
    /** Six steps tell little, fewer tell nothing. */
    private static final int FEWEST = 6;

    /** What a value is compared with. */
    public enum Basis {
        SAME_PERIOD_LAST_YEAR,
        VALUE_BEFORE
    }

    /** @param threshold the absolute score above which a step is a jump, usually {@link RobustScore#THRESHOLD} */
    public boolean exceeds(BigDecimal threshold) {
        return score.score().abs().compareTo(threshold) > 0;
    }

    /**
     * The step to a new value.
     *
     * @param earlier the series before it, oldest first, all of its kind of period
     * @param unit of the last place the values are given to: steps are not told apart more finely
     * @param withinYear whether values within a year can be compared; not those of a total that runs through the year
     * @return empty while the history is too short, or has never moved
     */
    public static Optional<Jump> to(Point value, List<Point> earlier, BigDecimal unit, boolean withinYear) {
        if (earlier.size() < FEWEST) {
            return Optional.empty();
        }
        if (spansTwoYears(value, earlier)) {
            var years = new YearBefore(earlier);
            List<BigDecimal> steps = years.steps();
            Optional<Point> then = years.before(value); // the last, as it goes forward only
            if (then.isPresent() && steps.size() >= FEWEST) {
                return RobustScore.of(value.value().subtract(then.get().value()), steps, unit)
                        .map(score -> new Jump(score, Basis.SAME_PERIOD_LAST_YEAR, then.get()));
            }
        }
        return withinYear ? fromBefore(value, earlier, unit) : Optional.empty();
    }

    private static Optional<Jump> fromBefore(Point value, List<Point> earlier, BigDecimal unit) {
        List<BigDecimal> changes = new ArrayList<>(earlier.size());
        List<BigDecimal> values = new ArrayList<>(earlier.size());
        @Nullable Point before = null;
        for (Point point : earlier) {
            values.add(point.value());
            if (before != null) {
                changes.add(point.value().subtract(before.value()));
            }
            before = point;
        }
        if (before == null || changes.size() < FEWEST) {
            return Optional.empty();
        }
        Point last = before;
        return RobustScore.of(value.value().subtract(last.value()), changes, unit)
                .flatMap(change -> RobustScore.of(value.value(), values, unit).map(level -> smaller(change, level)))
                .map(score -> new Jump(score, Basis.VALUE_BEFORE, last));
    }

    private static RobustScore smaller(RobustScore change, RobustScore level) {
        return level.score().abs().compareTo(change.score().abs()) < 0 ? level : change;
    }

    private static boolean spansTwoYears(Point value, List<Point> earlier) {
        return !earlier.getFirst()
                .period()
                .start()
                .isAfter(value.period().start().minusYears(2));
    }

    /** Finds each point's period of the year before, going through the series once, as both only ever grow. */
    private static final class YearBefore {
        private final List<Point> points;
        private int next;

        YearBefore(List<Point> points) {
            this.points = points;
        }

        List<BigDecimal> steps() {
            List<BigDecimal> steps = new ArrayList<>(points.size());
            for (Point point : points) {
                before(point).ifPresent(then -> steps.add(point.value().subtract(then.value())));
            }
            return steps;
        }

        /** @param point not before one that was asked for earlier */
        Optional<Point> before(Point point) {
            Period wanted = point.period().sameLastYear();
            while (next < points.size() && points.get(next).period().compareTo(wanted) < 0) {
                next++;
            }
            return next < points.size() && points.get(next).period().equals(wanted)
                    ? Optional.of(points.get(next))
                    : Optional.empty();
        }
    }
}
