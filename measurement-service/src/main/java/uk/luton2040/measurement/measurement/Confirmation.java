package uk.luton2040.measurement.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A provider's manager stands for a revision. */
@Embeddable
record Confirmation(
        @Column(name = "confirmed_by") String by,
        @Column(name = "confirmed_at") Instant at) {}
