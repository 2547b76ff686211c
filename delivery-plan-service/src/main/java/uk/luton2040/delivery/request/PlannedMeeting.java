package uk.luton2040.delivery.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A meeting that takes place; a view of what is known of the catalogue, for queries to look into. */
@Entity
@Immutable
class PlannedMeeting {
    @Id
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private String code;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private String board;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private LocalDate day;

    protected PlannedMeeting() {}
}
