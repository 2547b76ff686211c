package uk.luton2040.delivery.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class ClosingRules implements PanacheRepositoryBase<ClosingRule, SubjectKind> {

    /** The one decided on, or the one that holds while none is. */
    ClosingRule of(SubjectKind kind) {
        return findByIdOptional(kind).orElseGet(() -> new ClosingRule(kind));
    }

    /** One for each kind. */
    List<ClosingRule> all() {
        Map<SubjectKind, ClosingRule> decided =
                listAll().stream().collect(Collectors.toMap(ClosingRule::kind, Function.identity()));
        return Stream.of(SubjectKind.values())
                .map(kind -> Optional.ofNullable(decided.get(kind)).orElseGet(() -> new ClosingRule(kind)))
                .toList();
    }
}
