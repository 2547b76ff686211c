package uk.luton2040.measurement.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
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

    /** Keeps it, and that it was decided. */
    void decided(ApprovalPolicy policy) {
        persist(policy);
        entities.flush();
        entities.createNativeQuery("""
                        insert into approval_policy_history (scorecard, revision, levels, four_eyes, decided_by, decided_at)
                        select scorecard, revision, levels, four_eyes, decided_by, decided_at
                        from approval_policy where scorecard = :scorecard
                        """)
                .setParameter("scorecard", policy.view().scorecard())
                .executeUpdate();
    }

    List<PolicyView> history(String scorecard) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select levels, four_eyes, decided_by, decided_at
                        from approval_policy_history where scorecard = :scorecard order by revision
                        """, Tuple.class)
                .setParameter("scorecard", scorecard)
                .getResultList();
        return rows.stream()
                .map(row -> new PolicyView(
                        scorecard,
                        row.get("levels", Integer.class),
                        row.get("four_eyes", Boolean.class),
                        row.get("decided_by", String.class),
                        row.get("decided_at", Instant.class)))
                .toList();
    }

    boolean isKnown(String scorecard) {
        return !entities.createNativeQuery("select code from known_scorecard where code = :code")
                .setParameter("code", scorecard)
                .getResultList()
                .isEmpty();
    }
}
