package uk.luton2040.measurement.doubt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;
import uk.luton2040.measurement.doubt.Histories.Wanted;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * Reads the histories of a KPI's categories together. Their values of a period lie side by side, in the table as in its
 * key: two years of forty categories cost half of what they cost series by series.
 */
final class Breakdowns {
    private static final String VALUES = """
            select asked.place, h.category, h.days, h.figures
            from unnest((select ?), (select ?), (select ?)) with ordinality as asked (organisation, kpi, periods, place)
            cross join lateral (
                select m.category, array_agg(m.period_end - date '1970-01-01') as days,
                    array_agg(m.newest_value) as figures
                from measurement m
                where m.organisation = asked.organisation and m.kpi = asked.kpi
                    and m.period = any (string_to_array(asked.periods, ' '))
                    and m.newest_value is not null and m.standing <> 'WITHDRAWN'
                group by m.category
            ) h
            """;

    /** Fewer series are read one by one. */
    private static final int WORTH_IT = 4;

    /** The newest periods before a day. */
    private record Stretch(PeriodKind kind, LocalDate until, int most) {
        String codes() {
            return Stream.iterate(
                            KeptPoints.period(kind, (int) until.toEpochDay()).previous(), Period::previous)
                    .limit(most)
                    .map(Period::code)
                    .collect(Collectors.joining(" "));
        }
    }

    private record Breakdown(String organisation, String kpi, Stretch stretch) {
        static Breakdown of(Wanted one) {
            return new Breakdown(
                    one.series().organisation(),
                    one.series().kpi(),
                    new Stretch(one.series().kind(), one.until(), one.most()));
        }
    }

    private final Map<Breakdown, Map<String, Series>> wanted = new HashMap<>();

    /** @param categories how many a KPI has; where few of them are wanted, they are not read together */
    Breakdowns(List<Wanted> all, Map<String, Integer> categories) {
        all.forEach(one -> wanted.computeIfAbsent(Breakdown.of(one), any -> new HashMap<>())
                .put(one.series().category(), one.series()));
        wanted.entrySet().removeIf(asked -> {
            int series = asked.getValue().size();
            return series < WORTH_IT
                    || 2 * series < categories.getOrDefault(asked.getKey().kpi(), 0);
        });
    }

    /**
     * The histories of which no period lacks a value, filled when the trip is made. Of others there may be older values,
     * which only their series knows.
     */
    Map<Series, List<Point>> complete(RoundTrip trip) {
        Map<Series, List<Point>> complete = new HashMap<>();
        if (wanted.isEmpty()) {
            return complete;
        }
        List<Map.Entry<Breakdown, Map<String, Series>>> places = List.copyOf(wanted.entrySet());
        Map<Stretch, String> codes = new HashMap<>();
        RowArrays asked = new RowArrays("text", "text", "text");
        for (var place : places) {
            Breakdown one = place.getKey();
            asked.add(one.organisation(), one.kpi(), codes.computeIfAbsent(one.stretch(), Stretch::codes));
        }
        KeptPoints points = new KeptPoints();
        trip.read(VALUES, asked, row -> {
            var place = places.get(row.getInt(1) - 1);
            Series series = place.getValue().get(row.getString(2));
            if (series != null) {
                List<Point> found = points.of(series.kind(), row.getArray(3), row.getArray(4));
                if (found.size() == place.getKey().stretch().most()) {
                    complete.put(series, found);
                }
            }
        });
        return complete;
    }
}
