package uk.luton2040.measurement.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a scorecard's values are approved. */
@Entity
class ApprovalPolicy {
    @Id
    private String scorecard;

    private int levels = ApprovalRule.USUAL.levels();
    private boolean fourEyes = ApprovalRule.USUAL.fourEyes();
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private long revision;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalPolicy() {}

    ApprovalPolicy(String scorecard) {
        this.scorecard = scorecard;
    }

    void decide(NewPolicy wanted, String who, Instant when) {
        levels = wanted.levels();
        fourEyes = wanted.fourEyes() == null || wanted.fourEyes();
        decidedBy = who;
        decidedAt = when;
        revision++;
    }

    long revision() {
        return revision;
    }

    PolicyView view() {
        return new PolicyView(scorecard, levels, fourEyes, decidedBy, decidedAt);
    }
}
