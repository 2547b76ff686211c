package uk.luton2040.measurement.doubt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Reads what was there before many values at once, published or not: the newest revision is what counts. */
final class Histories {
    /**
     * A series is found by its number; the texts are checked only of what was found, or the planner would go by them.
     * A code with its digits turned into noughts tells the kind of its period. Values come as one row a series: a row a
     * value would cost more than reading it.
     */
    private static final String VALUES = """
            select s.ordinal, h.days, h.figures
            from unnest((select ?), (select ?), (select ?), (select ?), (select ?), (select ?)) with ordinality
                as s (organisation, kpi, category, shape, until, most, ordinal)
            cross join lateral (
                select array_agg(p.period_end - date '1970-01-01') as days, string_agg(p.value::text, ' ') as figures
                from (
                    select m.organisation, m.kpi, m.category, m.period_end, m.newest_value as value
                    from measurement m
                    where series_number(m.organisation, m.kpi, m.category, m.period)
                            = series_number(s.organisation, s.kpi, s.category, s.shape)
                        and m.period_end < s.until and m.newest_value is not null and m.standing <> 'WITHDRAWN'
                    order by m.period_end desc
                    limit s.most
                ) p
                where p.organisation = s.organisation and p.kpi = s.kpi and p.category = s.category
            ) h
            where h.days is not null
            """;

    private static final String WORDS = """
            select s.ordinal, w.days, w.commentary
            from unnest((select ?), (select ?), (select ?), (select ?), (select ?), (select ?)) with ordinality
                as s (organisation, kpi, category, shape, until, most, ordinal)
            cross join lateral (
                select m.organisation, m.kpi, m.category, m.period_end - date '1970-01-01' as days, r.commentary
                from measurement m
                cross join lateral (
                    select commentary from measurement_revision where measurement = m.id order by number desc limit 1
                ) r
                where series_number(m.organisation, m.kpi, m.category, m.period)
                        = series_number(s.organisation, s.kpi, s.category, s.shape)
                    and m.period_end < s.until and m.standing <> 'WITHDRAWN'
                order by m.period_end desc
                limit s.most
            ) w
            where w.commentary is not null
                and w.organisation = s.organisation and w.kpi = s.kpi and w.category = s.category
            """;

    private final RoundTrip trip;

    /** @param trip with which all is read; what is returned is filled when it is made */
    Histories(RoundTrip trip) {
        this.trip = trip;
    }

    /** @param most how many values at most */
    record Wanted(Series series, LocalDate until, int most) {}

    /** The newest values of each series before its day, oldest first; a series without any is left out. */
    Map<Series, List<Point>> values(List<Wanted> wanted) {
        Map<Series, List<Point>> histories = HashMap.newHashMap(wanted.size());
        SeriesPoints points = new SeriesPoints();
        if (wanted.isEmpty()) {
            return histories;
        }
        trip.read(VALUES, asked(wanted), row -> {
            Series series = wanted.get(row.getInt(1) - 1).series();
            histories.put(series, points.of(series.kind(), row.getArray(2), row.getString(3)));
        });
        return histories;
    }

    /** What was said of the last period of each series before its day, in their order; null where nothing was. */
    Map<Integer, Words> lastWords(List<Wanted> wanted) {
        Map<Integer, Words> words = new HashMap<>();
        if (wanted.isEmpty()) {
            return words;
        }
        trip.read(WORDS, asked(wanted), row -> {
            int index = row.getInt(1) - 1;
            Period period = wanted.get(index).series().kind().containing(LocalDate.ofEpochDay(row.getInt(2) - 1L));
            words.put(index, new Words(period, row.getString(3)));
        });
        return words;
    }

    private static RowArrays asked(List<Wanted> wanted) {
        Map<PeriodKind, String> shapes = new HashMap<>();
        RowArrays asked = new RowArrays("text", "text", "text", "text", "date", "int4");
        wanted.forEach(one -> asked.add(
                one.series().organisation(),
                one.series().kpi(),
                one.series().category(),
                shapes.computeIfAbsent(one.series().kind(), Histories::shape),
                one.until(),
                one.most()));
        return asked;
    }

    private static String shape(PeriodKind kind) {
        return kind.containing(LocalDate.EPOCH).code().replaceAll("[0-9]", "0");
    }
}
