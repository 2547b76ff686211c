package uk.luton2040.delivery.risk;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** Whose risks a register holds; each kind is escalated to a later one. */
enum RegisterKind implements Coded {
    PROJECT,
    DEPARTMENT,
    CORPORATE;

    static Optional<RegisterKind> of(String code) {
        return Coded.find(RegisterKind.class, code);
    }

    boolean isBelow(RegisterKind other) {
        return compareTo(other) < 0;
    }
}
