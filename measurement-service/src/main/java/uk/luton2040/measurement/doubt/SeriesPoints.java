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
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Makes points of what the tables keep. Many series have few periods between them: each is made once. */
final class SeriesPoints {
    private final Map<PeriodKind, Map<Integer, Period>> periods = new EnumMap<>(PeriodKind.class);

    /**
     * A series' points, oldest first.
     *
     * @param ends the days after its periods, counted from 1 January 1970
     * @param figures its values, in the same order
     */
    List<Point> of(PeriodKind kind, Array ends, Array figures) throws SQLException {
        Integer[] days = (Integer[]) ends.getArray();
        BigDecimal[] values = (BigDecimal[]) figures.getArray();
        Map<Integer, Period> ofKind = periods.computeIfAbsent(kind, any -> new HashMap<>());
        List<Point> points = new ArrayList<>(days.length);
        for (int i = 0; i < days.length; i++) {
            points.add(new Point(
                    ofKind.computeIfAbsent(days[i], day -> kind.containing(LocalDate.ofEpochDay(day - 1L))),
                    values[i]));
        }
        points.sort(Comparator.comparing(Point::period));
        return points;
    }
}
