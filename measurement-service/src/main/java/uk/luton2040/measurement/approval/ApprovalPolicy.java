package uk.luton2040.measurement.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** How many approvals a scorecard's values need before they may be published: none, or the performance office's. */
@Entity
class ApprovalPolicy {
    static final int USUAL_LEVELS = 1;

    @Id
    private String scorecard;

    private int levels = USUAL_LEVELS;
    private long revision;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalPolicy() {}

    ApprovalPolicy(String scorecard) {
        this.scorecard = scorecard;
    }

    void require(int newLevels) {
        levels = newLevels;
        revision++;
    }

    int levels() {
        return levels;
    }

    long revision() {
        return revision;
    }

    PolicyView view() {
        return new PolicyView(scorecard, levels);
    }
}
