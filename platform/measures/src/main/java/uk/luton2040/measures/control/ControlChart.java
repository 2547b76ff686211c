package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/**
 * An XmR chart as in NHS England's "Making data count": a series cut into segments where a new one begins, the
 * {@link ControlLimits} of each, the {@link Signal}s of each point, and the two icons. Of a segment with fewer than six
 * values there are no limits, and nothing is flagged; with fewer than twelve they are trial limits.
 *
 * <p>A period that is left out is drawn, but as if it had not been measured: no moving range and no rule reaches across
 * it. Periods without a value are no interruption; neighbours are neighbours in the series.
 *
 * @param points oldest first
 * @param segments oldest first; empty when there are no points
 * @param variation of the newest point
 * @param assurance the goal against the newest limits
 */
public record ControlChart(List<Plotted> points, List<Segment> segments, Variation variation, Assurance assurance) {
    public ControlChart {
        points = List.copyOf(points);
        segments = List.copyOf(segments);
    }

    /**
     * A value as it is drawn.
     *
     * @param segment counts from 0
     * @param leftOut of limits and rules, by a recorded decision
     * @param flags in the order of the rules; the first one names the point
     */
    public record Plotted(Period period, BigDecimal value, int segment, boolean leftOut, List<Flag> flags) {
        public Plotted {
            flags = List.copyOf(flags);
        }

        public Optional<Flag> flag() {
            return flags.stream().findFirst();
        }
    }

    /** @param limits null for fewer than six values */
    public record Segment(
            Period from, Period until, @Nullable ControlLimits limits) {}

    /** @param series oldest first, of one kind of period */
    public static ControlChart of(List<Point> series, ChartBasis basis) {
        List<Plotted> points = new ArrayList<>(series.size());
        List<Segment> segments = new ArrayList<>();
        for (List<Point> segment : cut(series, basis)) {
            List<List<Point>> stretches = stretches(segment, basis);
            Optional<ControlLimits> limits = ControlLimits.ofStretches(
                    stretches.stream().map(ControlChart::values).toList(), basis.screened());
            points.addAll(plotted(segment, stretches, limits, segments.size(), basis));
            segments.add(
                    new Segment(segment.getFirst().period(), segment.getLast().period(), limits.orElse(null)));
        }
        ControlLimits newest = segments.isEmpty() ? null : segments.getLast().limits();
        return new ControlChart(
                points, segments, variation(points, newest, basis), Assurance.of(newest, basis.goal(), basis.better()));
    }

    /** Those of the newest segment. */
    public Optional<ControlLimits> limits() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(segments.getLast().limits());
    }

    /** What the two icons say, as a sentence or two. */
    public String sentence() {
        return new ChartWords(this).sentence();
    }

    private static Variation variation(List<Plotted> points, @Nullable ControlLimits limits, ChartBasis basis) {
        return limits == null || points.getLast().leftOut()
                ? Variation.NONE
                : Variation.of(points.getLast().flag().orElse(null), basis.better());
    }

    private static List<List<Point>> cut(List<Point> series, ChartBasis basis) {
        List<List<Point>> segments = new ArrayList<>();
        @Nullable Point before = null;
        for (Point point : series) {
            if (before == null || basis.isBrokenBetween(before.period(), point.period())) {
                segments.add(new ArrayList<>());
            }
            segments.getLast().add(point);
            before = point;
        }
        return segments;
    }

    private static List<List<Point>> stretches(List<Point> segment, ChartBasis basis) {
        List<List<Point>> stretches = new ArrayList<>();
        boolean interrupted = true;
        for (Point point : segment) {
            boolean leftOut = basis.leftOut().contains(point.period());
            if (!leftOut && interrupted) {
                stretches.add(new ArrayList<>());
            }
            if (!leftOut) {
                stretches.getLast().add(point);
            }
            interrupted = leftOut;
        }
        return stretches;
    }

    private static List<Plotted> plotted(
            List<Point> segment,
            List<List<Point>> stretches,
            Optional<ControlLimits> limits,
            int number,
            ChartBasis basis) {
        List<List<Flag>> flags = new ArrayList<>();
        limits.ifPresent(found -> stretches.forEach(stretch -> flags.addAll(Signals.in(values(stretch), found))));
        List<Plotted> points = new ArrayList<>(segment.size());
        int used = 0;
        for (Point point : segment) {
            boolean leftOut = basis.leftOut().contains(point.period());
            List<Flag> found = leftOut || flags.isEmpty() ? List.of() : flags.get(used);
            used += leftOut ? 0 : 1;
            points.add(new Plotted(point.period(), point.value(), number, leftOut, found));
        }
        return points;
    }

    static List<BigDecimal> values(List<Point> points) {
        return points.stream().map(Point::value).toList();
    }
}
