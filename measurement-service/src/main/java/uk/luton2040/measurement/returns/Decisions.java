package uk.luton2040.measurement.returns;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.measures.returns.DueRule;

/** Due rules, extensions and nil returns with their histories. */
@ApplicationScoped
class Decisions {
    private final EntityManager entities;
    private final Outbox outbox;

    Decisions(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /** All that may bear on the scope, in three queries. */
    Decided in(Scope scope) {
        return new Decided(
                rules(scope),
                about(ExtensionDecision.class, scope).stream()
                        .collect(byKey(ExtensionDecision::key, ExtensionDecision::change)),
                about(NilDecision.class, scope).stream().collect(byKey(NilDecision::key, NilDecision::change)));
    }

    History<DueRule> rule(String kpi) {
        return rules(Scope.all().withKpi(kpi)).getOrDefault(kpi, History.none());
    }

    Map<String, DueRule> newestRules() {
        Map<String, DueRule> newest = new HashMap<>();
        rules(Scope.all())
                .forEach((kpi, history) -> history.newest().ifPresent(change -> newest.put(kpi, change.what())));
        return newest;
    }

    /** Kept and told. Flushed, so that of two who decide at the same moment one is told so. */
    void add(Decision<?> decision) {
        entities.persist(decision);
        entities.flush();
        outbox.add(decision.event());
    }

    private Map<String, History<DueRule>> rules(Scope scope) {
        return query(DueRuleDecision.class, new Scope(null, scope.kpi(), null))
                .getResultStream()
                .collect(byKey(DueRuleDecision::kpi, DueRuleDecision::change));
    }

    private <D extends ReturnDecision<?>> List<D> about(Class<D> kind, Scope scope) {
        return query(kind, scope).getResultList();
    }

    private <D> TypedQuery<D> query(Class<D> kind, Scope scope) {
        Map<String, String> wanted = scope.fields();
        String where = wanted.keySet().stream()
                .map(field -> " and d.%1$s = :%1$s".formatted(field))
                .collect(Collectors.joining());
        TypedQuery<D> query = entities.createQuery(
                "select d from %s d where 1 = 1%s order by d.revision".formatted(kind.getSimpleName(), where), kind);
        wanted.forEach(query::setParameter);
        return query;
    }

    private static <D, K, T> Collector<D, ?, Map<K, History<T>>> byKey(
            Function<D, K> key, Function<D, Change<T>> change) {
        return groupingBy(key, mapping(change, collectingAndThen(toList(), History::new)));
    }
}
