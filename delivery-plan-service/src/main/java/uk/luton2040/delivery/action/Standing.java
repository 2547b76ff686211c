package uk.luton2040.delivery.action;

import uk.luton2040.measures.Coded;

/** Where an action stands; {@code DONE} is what its owner says, {@code CLOSED} what somebody has looked at. */
public enum Standing implements Coded {
    OPEN,
    IN_PROGRESS,
    DONE,
    CLOSED,
    CANCELLED;

    boolean leadsTo(Standing next) {
        return switch (this) {
            case OPEN -> next == IN_PROGRESS || next == DONE || next == CANCELLED;
            case IN_PROGRESS -> next == DONE || next == CANCELLED;
            case DONE -> next == CLOSED || next == OPEN;
            case CLOSED, CANCELLED -> next == OPEN;
        };
    }

    boolean needsReason() {
        return this == OPEN || this == CANCELLED;
    }

    /** Neither it nor its owner has anything left to do. */
    boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** What an event says of the step that leads here. */
    String told() {
        return switch (this) {
            case OPEN -> "reopened";
            case IN_PROGRESS -> "started";
            case DONE, CLOSED, CANCELLED -> code();
        };
    }
}
