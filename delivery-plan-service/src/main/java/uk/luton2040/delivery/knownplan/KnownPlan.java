package uk.luton2040.delivery.knownplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What this service needs to know of a plan: its outcomes. Written by {@link PlanListener} alone, read by queries. */
@Entity
@Immutable
class KnownPlan {
    @Id
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private String code;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private List<String> outcomes;

    protected KnownPlan() {}
}
