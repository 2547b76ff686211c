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
import java.util.Objects;
import java.util.Optional;
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

    /** Null for what was said before contents had fingerprints. */
    private @Nullable String hash;

    /** What is doubtful about it, as JSON. */
    private String flags;

    private boolean needsComment;

    private @Nullable UUID submission;
    private boolean rebase;
    private String submittedBy;
    private Instant submittedAt;

    /** Its provider has answered the newest query. */
    private boolean answered;

    @Embedded
    private @Nullable Confirmation confirmed;

    @Embedded
    private @Nullable Approval approved;

    private @Nullable Instant publishedAt;

    @Embedded
    private @Nullable Redaction redacted;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Measurement measurement, int number, Draft draft) {
        this.measurement = measurement;
        this.number = number;
        say(draft);
    }

    /** Says it anew, before it was published: whatever approval it had is stale. */
    ReplacedDraft replace(Draft draft) {
        ReplacedDraft replaced = replacedAt(draft.submittedAt());
        standing = Standing.SUBMITTED;
        answered = false;
        confirmed = null;
        say(draft);
        return replaced;
    }

    private void say(Draft draft) {
        reading = draft.reading();
        hash = Fingerprint.of(reading);
        flags = draft.flags();
        needsComment = draft.needsComment();
        submission = draft.submission();
        rebase = draft.rebase();
        submittedBy = draft.submittedBy();
        submittedAt = draft.submittedAt();
        redacted = null;
    }

    ReplacedDraft replacedAt(Instant when) {
        return new ReplacedDraft(measurement.uuid(), number, hash(), reading, submittedBy, submittedAt, when);
    }

    void confirm(String who, Instant when) {
        standing = Standing.CONFIRMED;
        confirmed = new Confirmation(who, when);
    }

    void approve(String who, Instant when) {
        standing = Standing.APPROVED;
        approved = new Approval(who, when, hash());
    }

    void query() {
        standing = Standing.QUERIED;
        answered = false;
    }

    void answer() {
        answered = true;
    }

    void withdraw() {
        standing = Standing.WITHDRAWN;
    }

    void publish(Instant when) {
        standing = Standing.PUBLISHED;
        publishedAt = when;
    }

    /** The fingerprint stays that of what was said: the trace that something else was there. */
    void redact(String words, String who, Instant when, String because) {
        hash = hash();
        reading = reading.withCommentary(words);
        redacted = new Redaction(who, when, because);
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

    String hash() {
        return hash == null ? Fingerprint.of(reading) : hash;
    }

    @Nullable
    UUID submission() {
        return submission;
    }

    /** Told to everybody; a withdrawal as well as a value. */
    boolean isPublished() {
        return publishedAt != null;
    }

    private boolean isPublishedWithdrawal() {
        return isPublished() && standing == Standing.WITHDRAWN;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    boolean needsComment() {
        return needsComment;
    }

    boolean isRebase() {
        return rebase;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isSubmittedBy(Hand hand) {
        return hand.may(submittedBy);
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    boolean isConfirmedBy(Hand hand) {
        return confirmed != null && hand.may(confirmed.by());
    }

    MeasurementState.@Nullable Withdrawal withdrawal() {
        return publishedAt == null || !isPublishedWithdrawal()
                ? null
                : new MeasurementState.Withdrawal(
                        number,
                        Objects.requireNonNull(reading.reason()),
                        Objects.requireNonNull(reading.note()),
                        publishedAt);
    }

    MeasurementState.@Nullable Published published() {
        return publishedAt == null || isPublishedWithdrawal()
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
                        reading.illustrative(),
                        reading.projectedOutturn(),
                        reading.ratings().orElse(null),
                        reading.survey().orElse(null),
                        reading.evidence(),
                        redacted == null ? null : redacted.state());
    }

    /** What whoever was told of its publication must be told; empty when it tells nobody anything. */
    Optional<MeasurementState.RedactedRevision> redaction() {
        String left = reading.commentary();
        return publishedAt == null || redacted == null || left == null
                ? Optional.empty()
                : Optional.of(new MeasurementState.RedactedRevision(number, left, redacted.at(), redacted.because()));
    }

    /** As {@link MeasurementTables} writes a new one. */
    @Nullable
    Object[] columns() {
        return new @Nullable Object[] {
            measurement.uuid(),
            number,
            standing,
            reading.value(),
            reading.numerator(),
            reading.denominator(),
            reading.projectedOutturn(),
            reading.bronze(),
            reading.silver(),
            reading.gold(),
            reading.sampleSize(),
            reading.intervalLow(),
            reading.intervalHigh(),
            reading.quality(),
            reading.commentary(),
            reading.source(),
            reading.evidence(),
            reading.receivedOn(),
            reading.reason(),
            reading.note(),
            reading.illustrative(),
            hash,
            flags,
            needsComment,
            submission,
            rebase,
            submittedBy,
            submittedAt,
            publishedAt
        };
    }

    RevisionView view() {
        return new RevisionView(
                number,
                standing.code(),
                standing == Standing.QUERIED ? answered : null,
                reading,
                hash(),
                flags,
                needsComment,
                submission,
                rebase,
                submittedBy,
                submittedAt,
                confirmed,
                approved == null ? null : approved.view(hash()),
                publishedAt,
                redacted);
    }
}
