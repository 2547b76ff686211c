package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.measures.period.Period;

/** Series in few words. */
final class Given {
    private Given() {}

    static List<BigDecimal> figures(String words) {
        return Stream.of(words.split(" ")).map(BigDecimal::new).toList();
    }

    /** One value a period from the first on, oldest first. */
    static List<Point> series(String first, List<BigDecimal> values) {
        List<Point> points = new ArrayList<>();
        Period period = Period.parse(first);
        for (BigDecimal value : values) {
            points.add(new Point(period, value));
            period = period.next();
        }
        return points;
    }

    static List<Point> series(String first, String values) {
        return series(first, figures(values));
    }
}
