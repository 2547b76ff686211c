package uk.luton2040.measurement.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a return has come, the least advanced first. A queried value is its provider's to mend: behind submitted. */
public enum ReturnState {
    OVERDUE,
    DUE,
    UPCOMING,
    QUERIED,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    NIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is still to come. */
    public boolean isOutstanding() {
        return this == OVERDUE || this == DUE || this == UPCOMING;
    }

    static Optional<ReturnState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    static String codes() {
        return String.join(
                ", ", Arrays.stream(values()).map(ReturnState::code).sorted().toList());
    }
}
