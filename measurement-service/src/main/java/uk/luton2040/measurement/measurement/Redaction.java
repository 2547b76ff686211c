package uk.luton2040.measurement.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import uk.luton2040.contracts.MeasurementState;

/** Personal data was taken out of a revision's commentary, for good. */
@Embeddable
record Redaction(
        @Column(name = "redacted_by") String by,
        @Column(name = "redacted_at") Instant at,
        @Column(name = "redacted_because") String because) {

    /** As everybody is told: not by whom. */
    MeasurementState.Redaction state() {
        return new MeasurementState.Redaction(at, because);
    }
}
