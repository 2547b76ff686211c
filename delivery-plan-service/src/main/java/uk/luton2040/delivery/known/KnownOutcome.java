package uk.luton2040.delivery.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An outcome that some known plan has; a view of what {@link Known} keeps, for queries to look into. */
@Entity
@Immutable
class KnownOutcome {
    @Id
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private String code;

    protected KnownOutcome() {}
}
