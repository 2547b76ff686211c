package uk.luton2040.delivery.update;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;

/**
 * An update that a project owes, or owed, for an opened period.
 *
 * @param state {@code due}, {@code overdue}, {@code published} or {@code late}, which is published after it was due
 * @param daysOverdue days since it was due, where it is overdue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({"overdue", "late"})
public record Owed(
        String project,
        String title,
        @Nullable Person lead,
        String cycle,
        String period,
        LocalDate due,
        String state,
        @Nullable Long daysOverdue,
        @Nullable Instant publishedAt) {
    static final String DUE = "due";
    static final String OVERDUE = "overdue";
    static final String PUBLISHED = "published";
    static final String LATE = "late";

    public boolean isOverdue() {
        return state.equals(OVERDUE);
    }

    public boolean isLate() {
        return state.equals(LATE);
    }

    /** Whether it is still to come. */
    public boolean isOpen() {
        return state.equals(DUE) || isOverdue();
    }

    static @Nullable Long days(LocalDate due, LocalDate today) {
        return today.isAfter(due) ? (Long) ChronoUnit.DAYS.between(due, today) : null;
    }
}
