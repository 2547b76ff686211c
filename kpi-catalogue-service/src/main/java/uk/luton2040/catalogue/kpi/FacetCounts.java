package uk.luton2040.catalogue.kpi;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts KPIs by every facet in one statement that reads each KPI once. A narrowed facet is counted as if it were not:
 * beside the count of the KPIs that pass all filters there is one for each facet of those that pass all others.
 *
 * @param narrowed the facets that have a filter
 */
record FacetCounts(List<Facet> narrowed) {
    private static final List<Facet> ALL = List.of(Facet.values());

    /** @param where what holds for all that is counted; may be empty */
    String sql(String where) {
        String values = ALL.stream()
                .map(facet -> "%s as %s".formatted(facet.text(), value(facet)))
                .collect(joining(", "));
        String passed = narrowed.stream()
                .map(facet -> ", coalesce(%s, false) as %s".formatted(facet.condition(), passes(facet)))
                .collect(joining());
        String counts = Stream.concat(Stream.of(count(null)), narrowed.stream().map(this::count))
                .collect(joining(", "));
        return "select %s, %s from (select %s%s from %s %s) v group by grouping sets (%s)"
                .formatted(
                        ALL.stream().map(FacetCounts::value).collect(joining(", ")),
                        counts,
                        values,
                        passed,
                        Facet.KPIS,
                        where,
                        ALL.stream().map(facet -> "(" + value(facet) + ")").collect(joining(", ")));
    }

    private String count(@Nullable Facet without) {
        List<String> others = narrowed.stream()
                .filter(facet -> facet != without)
                .map(FacetCounts::passes)
                .toList();
        return others.isEmpty() ? "count(*)" : "count(*) filter (where %s)".formatted(String.join(" and ", others));
    }

    private static String value(Facet facet) {
        return "value" + facet.ordinal();
    }

    private static String passes(Facet facet) {
        return "passes" + facet.ordinal();
    }

    /** @param rows of the statement: each has one value, of the facet it was grouped by */
    Map<String, Map<String, Long>> of(List<Object[]> rows) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Facet facet : ALL) {
            Map<String, Long> byValue = new HashMap<>();
            for (Object[] row : rows) {
                Object value = row[facet.ordinal()];
                long count = ((Number) row[ALL.size() + 1 + narrowed.indexOf(facet)]).longValue();
                if (value != null && count > 0) {
                    facet.values(value.toString()).forEach(each -> byValue.merge(each, count, Long::sum));
                }
            }
            counts.put(facet.parameter(), mostFirst(byValue));
        }
        return counts;
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
