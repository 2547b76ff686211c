package uk.luton2040.measurement.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The performance office stands for what a revision said.
 *
 * @param hash of what was approved; null for approvals of before contents had fingerprints
 */
@Embeddable
record Approval(
        @Column(name = "approved_by") String by,
        @Column(name = "approved_at") Instant at,
        @Column(name = "approved_hash") @Nullable String hash) {

    /** @param said the fingerprint of what the revision says now */
    RevisionView.Approval view(String said) {
        return new RevisionView.Approval(by, at, hash, hash != null && !hash.equals(said));
    }
}
