package uk.luton2040.measurement.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@ApplicationScoped
public class ApprovalPolicies implements PanacheRepositoryBase<ApprovalPolicy, String> {
    private final EntityManager entities;

    ApprovalPolicies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of these KPIs, those that need no approval: they stand on a scorecard, and every scorecard they stand on has zero
     * levels.
     */
    public Set<String> needingNone(Collection<String> kpis) {
        @SuppressWarnings("unchecked")
        List<String> free = entities.createNativeQuery("""
                        select kpi from known_scorecard s
                        cross join unnest(s.kpis) kpi
                        left join approval_policy p on p.scorecard = s.code
                        where kpi = any (:kpis)
                        group by kpi having max(coalesce(p.levels, :usual)) = 0
                        """, String.class)
                .setParameter("kpis", kpis.toArray(String[]::new))
                .setParameter("usual", ApprovalPolicy.USUAL_LEVELS)
                .getResultList();
        return new HashSet<>(free);
    }
}
