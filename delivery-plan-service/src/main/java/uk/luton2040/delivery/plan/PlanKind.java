package uk.luton2040.delivery.plan;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** How far down the golden thread a plan stands. */
public enum PlanKind implements Coded {
    DELIVERY,
    SERVICE,
    TEAM;

    /** @throws IllegalArgumentException when there is no such kind */
    public static PlanKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no kind of plan '" + code + "'"));
    }

    public static Optional<PlanKind> find(String code) {
        return Coded.find(PlanKind.class, code);
    }

    /** Whether it can follow from a plan of that kind. */
    public boolean follows(PlanKind parent) {
        return switch (this) {
            case DELIVERY, SERVICE -> parent == DELIVERY;
            case TEAM -> parent == SERVICE;
        };
    }

    /** Whether it can follow from a vision or corporate plan at once. */
    public boolean followsTheCatalogue() {
        return this != TEAM;
    }
}
