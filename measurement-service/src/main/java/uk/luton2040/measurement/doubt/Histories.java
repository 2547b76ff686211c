package uk.luton2040.measurement.doubt;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Reads what was there before many values at once, published or not: the newest revision is what counts. */
final class Histories {
    /**
     * A code with its digits turned into noughts tells the kind of its period. Values come as one row a series: a row a
     * value would cost more than reading it.
     */
    private static final String VALUES = """
            select s.ordinal, h.days, h.figures
            from unnest((select ?), (select ?), (select ?), (select ?), (select ?), (select ?)) with ordinality
                as s (organisation, kpi, category, shape, until, most, ordinal)
            cross join lateral (
                select array_agg(p.period_end - date '1970-01-01') as days, array_agg(p.value) as figures
                from (
                    select m.period_end, m.newest_value as value
                    from measurement m
                    where m.organisation = s.organisation and m.kpi = s.kpi and m.category = s.category and m.period_end < s.until
                        and translate(m.period, '123456789', '000000000') = s.shape
                        and m.newest_value is not null and m.standing <> 'WITHDRAWN'
                    order by m.period_end desc
                    limit s.most
                ) p
            ) h
            where h.days is not null
            """;

    private static final String WORDS = """
            select s.ordinal, w.days, w.commentary
            from unnest((select ?), (select ?), (select ?), (select ?), (select ?)) with ordinality
                as s (organisation, kpi, category, shape, until, ordinal)
            cross join lateral (
                select m.period_end - date '1970-01-01' as days, r.commentary
                from measurement m
                cross join lateral (
                    select commentary from measurement_revision where measurement = m.id order by number desc limit 1
                ) r
                where m.organisation = s.organisation and m.kpi = s.kpi and m.category = s.category and m.period_end < s.until
                    and translate(m.period, '123456789', '000000000') = s.shape and m.standing <> 'WITHDRAWN'
                order by m.period_end desc
                limit 1
            ) w
            where w.commentary is not null
            """;

    private final Connection connection;

    Histories(Connection connection) {
        this.connection = connection;
    }

    /** @param most how many values at most */
    record Wanted(Series series, LocalDate until, int most) {}

    /** The newest values of each series before its day, oldest first; a series without any is left out. */
    Map<Series, List<Point>> values(List<Wanted> wanted) throws SQLException {
        Map<Series, List<Point>> histories = HashMap.newHashMap(wanted.size());
        if (wanted.isEmpty()) {
            return histories;
        }
        try (PreparedStatement select = connection.prepareStatement(VALUES)) {
            bind(select, wanted);
            select.setArray(6, array("int4", wanted.stream().map(Wanted::most).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Series series = wanted.get(rows.getInt(1) - 1).series();
                    histories.put(series, points(series.kind(), rows.getArray(2), rows.getArray(3)));
                }
            }
        }
        return histories;
    }

    /** What was said of the last period of each series before its day, in their order; null where nothing was. */
    Map<Integer, Words> lastWords(List<Wanted> wanted) throws SQLException {
        Map<Integer, Words> words = new HashMap<>();
        if (wanted.isEmpty()) {
            return words;
        }
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            bind(select, wanted);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int index = rows.getInt(1) - 1;
                    Period period = period(wanted.get(index).series().kind(), rows.getInt(2));
                    words.put(index, new Words(period, rows.getString(3)));
                }
            }
        }
        return words;
    }

    private void bind(PreparedStatement select, List<Wanted> wanted) throws SQLException {
        Map<PeriodKind, String> shapes = new HashMap<>();
        select.setArray(1, texts(wanted, Series::organisation));
        select.setArray(2, texts(wanted, Series::kpi));
        select.setArray(3, texts(wanted, Series::category));
        select.setArray(4, texts(wanted, series -> shapes.computeIfAbsent(series.kind(), Histories::shape)));
        select.setArray(5, array("date", wanted.stream().map(Wanted::until).toArray()));
    }

    private Array texts(List<Wanted> wanted, Function<Series, String> of) throws SQLException {
        return array("text", wanted.stream().map(Wanted::series).map(of).toArray());
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }

    private static String shape(PeriodKind kind) {
        return kind.containing(LocalDate.EPOCH).code().replaceAll("[0-9]", "0");
    }

    private static List<Point> points(PeriodKind kind, Array days, Array figures) throws SQLException {
        Integer[] ends = (Integer[]) days.getArray();
        BigDecimal[] values = (BigDecimal[]) figures.getArray();
        List<Point> points = new ArrayList<>(ends.length);
        for (int i = ends.length - 1; i >= 0; i--) {
            points.add(new Point(period(kind, ends[i]), values[i]));
        }
        return points;
    }

    private static Period period(PeriodKind kind, int end) {
        return kind.containing(LocalDate.ofEpochDay(end - 1L));
    }
}
