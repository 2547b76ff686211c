package uk.luton2040.delivery.action;

import java.time.LocalDate;
import java.util.List;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.measures.Coded;

/**
 * An action as it is today.
 *
 * @param firstDue when it was due at first
 * @param standing {@code open}, {@code in-progress}, {@code done} (its owner says so), {@code closed} or
 *     {@code cancelled}
 * @param overdue the day it is due has gone by and nobody has said that it is done
 */
public record ActionView(
        String code,
        ActionState.Subject subject,
        String cause,
        String todo,
        Person owner,
        LocalDate due,
        LocalDate firstDue,
        String standing,
        boolean overdue,
        List<LogEntry> log,
        boolean illustrative) {

    /** Neither closed nor cancelled. */
    public boolean goesOn() {
        return Coded.find(Standing.class, standing)
                .filter(known -> !known.isOver())
                .isPresent();
    }

    static ActionView of(Action action, LocalDate today) {
        ActionState state = action.state();
        return new ActionView(
                state.code(),
                state.subject(),
                state.cause(),
                state.todo(),
                state.owner(),
                state.due(),
                state.firstDue(),
                state.standing(),
                state.isOverdue(today),
                state.log(),
                state.illustrative());
    }
}
