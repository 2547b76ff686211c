package uk.luton2040.measurement.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;

@ApplicationScoped
public class ValidationRules implements PanacheRepositoryBase<ValidationRule, String> {

    /** How the built-in checks are set. */
    public Settings settings() {
        return new Settings(switches()
                .map(ValidationRule::rule)
                .flatMap(rule -> Stream.ofNullable(rule.check()))
                .toList());
    }

    /** The rules between KPIs, by code. */
    public List<BetweenKpis> betweenKpis() {
        return getEntityManager()
                .createQuery(
                        "from ValidationRule where not removed and not switches order by code", ValidationRule.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .flatMap(ValidationRule::betweenKpis)
                .toList();
    }

    Optional<ValidationRule> present(String code) {
        return findByIdOptional(code).filter(rule -> !rule.isRemoved());
    }

    /** The code of another rule that sets the same check of the same KPI. */
    Optional<String> setting(NewSwitch wanted, String code) {
        return switches()
                .filter(rule -> !rule.code().equals(code))
                .filter(rule -> rule.rule().check() instanceof NewSwitch one && one.setsTheSameAs(wanted))
                .map(ValidationRule::code)
                .findFirst();
    }

    List<ValidationRule> inOrder(@Nullable String kpi, PageRequest page) {
        return find(
                        "not removed and code > ?1 and (?2 = '' or array_contains(kpis, ?2)) order by code",
                        page.after(),
                        kpi == null ? "" : kpi)
                .page(0, page.limit() + 1)
                .list();
    }

    List<PastRule> history(String code) {
        return getEntityManager()
                .createQuery("from PastRule where code = :code order by revision", PastRule.class)
                .setParameter("code", code)
                .getResultList();
    }

    void keep(ValidationRule rule) {
        persist(rule);
        getEntityManager().persist(rule.past());
    }

    /** Not flushing first: those who ask have many changes pending, and none of a rule. */
    private Stream<ValidationRule> switches() {
        return getEntityManager()
                .createQuery("from ValidationRule where not removed and switches order by code", ValidationRule.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream();
    }
}
