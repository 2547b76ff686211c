package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

/** Finds KPIs by their words and facets. A page takes three statements, however many KPIs there are. */
@ApplicationScoped
class KpiSearch {
    /** All words typed, the last perhaps unfinished, or a code. */
    static final String QUERY = "(websearch_to_tsquery('english', :q) || to_tsquery('english', :unfinished))";

    private static final String SEPARATOR = "\u001f";

    private final Kpis kpis;
    private final EntityManager entities;

    KpiSearch(Kpis kpis, EntityManager entities) {
        this.kpis = kpis;
        this.entities = entities;
    }

    private record Place(String key, String code) {
        static Place read(String written) {
            String[] parts = written.split(SEPARATOR, 2);
            return new Place(parts[0], parts[1]);
        }
    }

    /** A KPI and where in the order it stands. */
    record Found(Kpi kpi, String cursor) {}

    /** One more than the page holds, so that the caller knows whether there is another page. */
    List<Found> page(KpiFilter filter, KpiOrder order, PageRequest page) {
        List<String> conditions = conditions(filter);
        Optional<Place> after = page.after(Place::read);
        if (after.isPresent()) {
            conditions.add(order.after());
        }
        Query query = entities.createNativeQuery("select k.code, %s from %s %s order by %s limit :most"
                .formatted(order.by().sql(), Facet.KPIS, where(conditions), order.orderBy()));
        bind(query, filter);
        after.ifPresent(place -> query.setParameter("afterKey", place.key()).setParameter("afterCode", place.code()));
        query.setParameter("most", page.limit() + 1);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        Map<String, Kpi> byCode = kpis
                .list("code in ?1", rows.stream().map(row -> row[0]).toList())
                .stream()
                .collect(Collectors.toMap(Kpi::code, Function.identity()));
        return rows.stream()
                .map(row ->
                        new Found(Objects.requireNonNull(byCode.get(row[0].toString())), row[1] + SEPARATOR + row[0]))
                .toList();
    }

    /** How many KPIs each value of each facet would leave, the facet's own filter aside. */
    Map<String, Map<String, Long>> counts(KpiFilter filter) {
        FacetCounts counts = new FacetCounts(List.copyOf(filter.wanted().keySet()));
        Query query = entities.createNativeQuery(counts.sql(filter.text == null ? "" : "where k.words @@ " + QUERY));
        bind(query, filter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return counts.of(rows);
    }

    private static List<String> conditions(KpiFilter filter) {
        List<String> conditions = new ArrayList<>();
        filter.wanted().keySet().stream().map(Facet::condition).forEach(conditions::add);
        if (filter.text != null) {
            conditions.add("k.words @@ " + QUERY);
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private static void bind(Query query, KpiFilter filter) {
        filter.wanted()
                .forEach((facet, values) -> query.setParameter(facet.parameter(), values.toArray(String[]::new)));
        if (filter.text != null) {
            query.setParameter("q", filter.text).setParameter("unfinished", unfinished(filter.text));
        }
    }

    /** Every word as it stands, the last as the beginning of one. */
    private static String unfinished(String text) {
        List<String> words = Stream.of(text.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw ProblemException.invalid("?q", "no-words", "Give at least one word to search for.");
        }
        return String.join(" & ", words) + ":*";
    }
}
