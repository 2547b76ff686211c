package uk.luton2040.measurement.measurement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;

/** One version of a measurement's value. Until it is published it may be replaced; afterwards never. */
@Entity
@Table(name = "measurement_revision")
@IdClass(Revision.Key.class)
class Revision {
    record Key(UUID measurement, int number) {}

    @Id
    @ManyToOne
    @JoinColumn(name = "measurement")
    private Measurement measurement;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.SUBMITTED;

    @Embedded
    private Reading reading;

    private String submittedBy;
    private Instant submittedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Measurement measurement, int number, Reading reading, String who, Instant when) {
        this.measurement = measurement;
        this.number = number;
        this.reading = reading;
        this.submittedBy = who;
        this.submittedAt = when;
    }

    /** Says it anew, before it was published: whatever approval it had is void. */
    void replace(Reading newReading, String who, Instant when) {
        standing = Standing.SUBMITTED;
        reading = newReading;
        submittedBy = who;
        submittedAt = when;
        approvedBy = null;
        approvedAt = null;
    }

    void approve(String who, Instant when) {
        standing = Standing.APPROVED;
        approvedBy = who;
        approvedAt = when;
    }

    void publish(Instant when) {
        standing = Standing.PUBLISHED;
        publishedAt = when;
    }

    int number() {
        return number;
    }

    Standing standing() {
        return standing;
    }

    Reading reading() {
        return reading;
    }

    boolean isPublished() {
        return standing == Standing.PUBLISHED;
    }

    MeasurementState.@Nullable Published published() {
        return publishedAt == null
                ? null
                : new MeasurementState.Published(
                        number,
                        reading.reason(),
                        reading.note(),
                        reading.value(),
                        reading.numerator(),
                        reading.denominator(),
                        reading.quality(),
                        reading.commentary(),
                        reading.source(),
                        reading.receivedOn(),
                        publishedAt,
                        reading.illustrative());
    }

    RevisionView view() {
        return new RevisionView(
                number, standing.code(), reading, submittedBy, submittedAt, approvedBy, approvedAt, publishedAt);
    }
}
