package uk.luton2040.delivery.action;

import java.util.Set;

/** What actions can be about, of one kind. */
public interface Subjects {
    SubjectKind kind();

    boolean exists(String code);

    /** Whether that person leads it, and so writes the actions on it. */
    default boolean isLedBy(String code, String person) {
        return false;
    }

    /** The codes of those that a board sees. */
    default Set<String> seenBy(String board) {
        return Set.of();
    }
}
