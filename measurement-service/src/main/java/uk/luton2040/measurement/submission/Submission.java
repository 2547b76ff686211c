package uk.luton2040.measurement.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that was taken, with the verdict on each of its rows. */
@Entity
class Submission {
    @Id
    private UUID id;

    private String organisation;
    private String submittedBy;
    private Instant submittedAt;
    private int accepted;
    private int refused;
    private String verdicts;
    private @Nullable UUID replaces;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(
            SubmissionReport report,
            Intake.Terms terms,
            Instant submittedAt,
            String verdicts,
            @Nullable UUID replaces) {
        this.id = report.id();
        this.organisation = terms.organisation();
        this.submittedBy = terms.who();
        this.submittedAt = submittedAt;
        this.accepted = report.accepted();
        this.refused = report.refused();
        this.verdicts = verdicts;
        this.replaces = replaces;
    }

    void withdraw(String who, Instant when, String why) {
        withdrawnBy = who;
        withdrawnAt = when;
        withdrawnBecause = why;
    }

    /** All but what it replaces, and its withdrawal. */
    Object[] columns() {
        return new Object[] {id, organisation, submittedBy, submittedAt, accepted, refused, verdicts};
    }

    UUID id() {
        return id;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    SubmissionView view() {
        return view(verdicts);
    }

    /** Without its rows, as it stands in a list. */
    SubmissionView summary() {
        return view(null);
    }

    private SubmissionView view(@Nullable String rows) {
        return new SubmissionView(
                id,
                organisation,
                submittedBy,
                submittedAt,
                accepted,
                refused,
                replaces,
                withdrawnBy == null || withdrawnAt == null || withdrawnBecause == null
                        ? null
                        : new SubmissionView.Withdrawal(withdrawnBy, withdrawnAt, withdrawnBecause),
                rows);
    }
}
