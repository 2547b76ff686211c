package uk.luton2040.delivery.thread;

import java.util.Optional;
import uk.luton2040.delivery.plan.PlanKind;
import uk.luton2040.measures.Coded;

/** What is on the golden thread, from the vision down. */
enum NodeKind implements Coded {
    PLAN("vision or corporate plan"),
    PRIORITY("priority"),
    OUTCOME("outcome"),
    KPI("KPI"),
    PROJECT("project"),
    DELIVERY_PLAN("delivery plan"),
    SERVICE_PLAN("service plan"),
    TEAM_PLAN("team plan");

    private final String words;

    NodeKind(String words) {
        this.words = words;
    }

    static Optional<NodeKind> of(String code) {
        return Coded.find(NodeKind.class, code);
    }

    static NodeKind of(PlanKind kind) {
        return switch (kind) {
            case DELIVERY -> DELIVERY_PLAN;
            case SERVICE -> SERVICE_PLAN;
            case TEAM -> TEAM_PLAN;
        };
    }

    String words() {
        return words;
    }

    /** Where it is to be read here, as far as it is this service's own. */
    Optional<String> resource() {
        return switch (this) {
            case PROJECT -> Optional.of("projects");
            case DELIVERY_PLAN, SERVICE_PLAN, TEAM_PLAN -> Optional.of("plans");
            case PLAN, PRIORITY, OUTCOME, KPI -> Optional.empty();
        };
    }
}
