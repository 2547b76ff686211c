package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody will do about a KPI, a risk, a project, a recommendation or a board's request.
 *
 * @param cause why it is needed
 * @param todo what is to be done
 * @param firstDue when it was due at first
 * @param standing {@code open}, {@code in-progress}, {@code done} (its owner says so), {@code closed} or
 *     {@code cancelled}
 * @param log what was said and done, oldest first
 */
public record ActionState(
        String code,
        Subject subject,
        String cause,
        String todo,
        Person owner,
        LocalDate due,
        LocalDate firstDue,
        String standing,
        List<LogEntry> log,
        boolean illustrative)
        implements State {
    private static final String KPI = "kpi";
    private static final Set<String> OVER = Set.of("closed", "cancelled");

    /** The KPI it is about; empty when it is about something else. */
    public Optional<String> onKpi() {
        return subject.kind().equals(KPI) ? Optional.of(subject.code()) : Optional.empty();
    }

    /** Neither closed nor cancelled; one that is done still waits to be closed. */
    public boolean stillOpen() {
        return !OVER.contains(standing);
    }

    /** Whether the day it is due has gone by and its owner has not said that it is done. */
    public boolean isOverdue(LocalDate today) {
        return stillOpen() && !standing.equals("done") && due.isBefore(today);
    }

    /** @param kind {@code kpi}, {@code risk}, {@code project}, {@code recommendation} or {@code board-request} */
    public record Subject(String kind, String code) {}
}
