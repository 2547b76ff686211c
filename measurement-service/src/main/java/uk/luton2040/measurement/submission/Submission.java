package uk.luton2040.measurement.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

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

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(SubmissionReport report, String organisation, String who, Instant when, String verdicts) {
        this.id = report.id();
        this.organisation = organisation;
        this.submittedBy = who;
        this.submittedAt = when;
        this.accepted = report.accepted();
        this.refused = report.refused();
        this.verdicts = verdicts;
    }

    boolean isOf(String anOrganisation) {
        return organisation.equals(anOrganisation);
    }

    SubmissionView view() {
        return new SubmissionView(id, organisation, submittedBy, submittedAt, accepted, refused, verdicts);
    }
}
