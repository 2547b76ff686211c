package uk.luton2040.measurement.doubt;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Reads the histories of a KPI's categories together, by the periods before a day: the key has a period's values side by
 * side, and two years of forty categories cost half of what they cost series by series.
 */
final class Breakdowns {
    private static final String VALUES = """
            select asked.place, h.categories, h.days, h.figures
            from unnest((select ?), (select ?), (select ?)) with ordinality as asked (organisation, kpi, periods, place)
            cross join lateral (
                select array_agg(m.category) as categories, array_agg(m.period_end - date '1970-01-01') as days,
                    string_agg(m.newest_value::text, ' ') as figures
                from measurement m
                where m.organisation = asked.organisation and m.kpi = asked.kpi
                    and m.period = any (string_to_array(asked.periods, ' '))
                    and m.newest_value is not null and m.standing <> 'WITHDRAWN'
            ) h
            where h.days is not null
            """;

    /** Of fewer series the periods cost more to find than the series. */
    private static final int FEWEST = 4;

    /** The newest periods before one that ends on a day. */
    private record Stretch(PeriodKind kind, LocalDate until, int most) {
        List<Period> periods() {
            return Stream.iterate(kind.containing(until.minusDays(1)).previous(), Period::previous)
                    .limit(most)
                    .toList();
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

    private final List<Wanted> wanted;
    private final Map<Breakdown, Map<String, Series>> together = new HashMap<>();
    private final Map<Stretch, List<Period>> periods = new HashMap<>();
    private final Map<Series, List<Point>> found = new HashMap<>();

    /** @param categories how many each KPI has: all are read, so two thirds of them must be wanted for it to pay */
    Breakdowns(List<Wanted> wanted, Map<String, Integer> categories) {
        this.wanted = wanted;
        wanted.forEach(one -> together.computeIfAbsent(Breakdown.of(one), any -> new HashMap<>())
                .put(one.series().category(), one.series()));
        together.entrySet().removeIf(breakdown -> {
            int series = breakdown.getValue().size();
            int all = categories.getOrDefault(breakdown.getKey().kpi(), Integer.MAX_VALUE / 2);
            return series < FEWEST || 3 * series < 2 * all;
        });
        together.keySet().forEach(one -> periods.computeIfAbsent(one.stretch(), Stretch::periods));
    }

    /** What there is of each series in its newest periods, filled when the trip is made. */
    Map<Series, List<Point>> read(RoundTrip trip) {
        if (together.isEmpty()) {
            return found;
        }
        List<Map.Entry<Breakdown, Map<String, Series>>> places = List.copyOf(together.entrySet());
        RowArrays asked = new RowArrays("text", "text", "text");
        places.stream()
                .map(Map.Entry::getKey)
                .forEach(one -> asked.add(one.organisation(), one.kpi(), codes(one.stretch())));
        SeriesPoints points = new SeriesPoints();
        trip.read(VALUES, asked, row -> {
            Map.Entry<Breakdown, Map<String, Series>> breakdown = places.get(row.getInt(1) - 1);
            Map<String, List<Point>> read = new HashMap<>();
            breakdown.getValue().keySet().forEach(category -> read.put(category, new ArrayList<>()));
            points.into(read, breakdown.getKey().stretch().kind(), row.getArray(2), row.getArray(3), row.getString(4));
            breakdown.getValue().forEach((category, series) -> found.put(series, read.get(category)));
        });
        return found;
    }

    /** What is still wanted when the trip has been made: series of few categories, and what is older than those periods. */
    List<Wanted> rest() {
        List<Wanted> rest = new ArrayList<>();
        for (Wanted one : wanted) {
            Breakdown breakdown = Breakdown.of(one);
            int missing =
                    one.most() - found.getOrDefault(one.series(), List.of()).size();
            if (!together.containsKey(breakdown)) {
                rest.add(one);
            } else if (missing > 0) {
                LocalDate oldest = periods(breakdown.stretch()).getLast().end();
                rest.add(new Wanted(one.series(), oldest, missing));
            }
        }
        return rest;
    }

    private String codes(Stretch stretch) {
        return periods(stretch).stream().map(Period::code).collect(Collectors.joining(" "));
    }

    private List<Period> periods(Stretch stretch) {
        return periods.getOrDefault(stretch, List.of());
    }
}
