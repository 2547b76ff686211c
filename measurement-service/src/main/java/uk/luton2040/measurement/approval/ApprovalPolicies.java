package uk.luton2040.measurement.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
public class ApprovalPolicies implements PanacheRepositoryBase<ApprovalPolicy, String> {
    private final EntityManager entities;

    ApprovalPolicies(EntityManager entities) {
        this.entities = entities;
    }

    /** The strictest of the scorecards each KPI stands on; a KPI on none has the usual rule. */
    public Map<String, ApprovalRule> rules(Collection<String> kpis) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery("""
                        select kpi,
                            max(coalesce(p.levels, :usual)) as levels,
                            bool_or(coalesce(p.four_eyes, true)) as four_eyes
                        from known_scorecard s
                        cross join unnest(s.kpis) kpi
                        left join approval_policy p on p.scorecard = s.code
                        where kpi = any (:kpis)
                        group by kpi
                        """, Tuple.class)
                .setParameter("kpis", kpis.toArray(String[]::new))
                .setParameter("usual", ApprovalRule.USUAL.levels())
                .getResultList();
        Map<String, ApprovalRule> rules = new HashMap<>();
        kpis.forEach(kpi -> rules.put(kpi, ApprovalRule.USUAL));
        found.forEach(row -> rules.put(
                row.get("kpi", String.class),
                new ApprovalRule(row.get("levels", Integer.class), row.get("four_eyes", Boolean.class))));
        return rules;
    }

    public ApprovalRule rule(String kpi) {
        return rules(List.of(kpi)).getOrDefault(kpi, ApprovalRule.USUAL);
    }

    boolean isKnown(String scorecard) {
        return !entities.createNativeQuery("select code from known_scorecard where code = :code")
                .setParameter("code", scorecard)
                .getResultList()
                .isEmpty();
    }
}
