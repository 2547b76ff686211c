package uk.luton2040.measurement.doubt;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * Makes points of what the tables keep. Many series have few periods between them: each is made once. Figures come as one
 * text, as the driver reads no array of them but by way of one text each; that text and the arrays beside it are
 * aggregated by one query in one order.
 */
final class SeriesPoints {
    private static final Comparator<Point> OLDEST_FIRST = Comparator.comparing(Point::period);

    private final Map<PeriodKind, Map<Integer, Period>> periods = new EnumMap<>(PeriodKind.class);

    /**
     * A series' points, oldest first.
     *
     * @param ends the days after its periods, counted from 1 January 1970
     * @param figures its values, in the same order, with a space between any two
     */
    List<Point> of(PeriodKind kind, Array ends, String figures) throws SQLException {
        List<Point> points = new ArrayList<>();
        deal(kind, ends, figures, place -> points);
        points.sort(OLDEST_FIRST);
        return points;
    }

    /**
     * As {@link #of}, of many series together.
     *
     * @param wanted an empty list for the points of each category that is wanted
     * @param categories which each value is of
     */
    void into(Map<String, List<Point>> wanted, PeriodKind kind, Array categories, Array ends, String figures)
            throws SQLException {
        String[] owners = (String[]) categories.getArray();
        deal(kind, ends, figures, place -> wanted.get(owners[place]));
        wanted.values().forEach(points -> points.sort(OLDEST_FIRST));
    }

    /** @param owner of each place, to whose points it is added; null if nobody wants it */
    private void deal(PeriodKind kind, Array ends, String figures, IntFunction<@Nullable List<Point>> owner)
            throws SQLException {
        Integer[] days = (Integer[]) ends.getArray();
        char[] text = figures.toCharArray();
        Map<Integer, Period> ofKind = periods.computeIfAbsent(kind, any -> new HashMap<>());
        int from = 0;
        for (int place = 0; place < days.length; place++) {
            int to = from;
            while (to < text.length && text[to] != ' ') {
                to++;
            }
            List<Point> points = owner.apply(place);
            if (points != null) {
                points.add(new Point(
                        ofKind.computeIfAbsent(days[place], end -> kind.containing(LocalDate.ofEpochDay(end - 1L))),
                        new BigDecimal(text, from, to - from)));
            }
            from = to + 1;
        }
        if (from != text.length + 1) {
            throw new IllegalStateException("%d periods, but more figures: %s".formatted(days.length, figures));
        }
    }
}
