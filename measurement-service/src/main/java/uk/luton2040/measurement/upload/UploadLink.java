package uk.luton2040.measurement.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.measurement.LinkHolder;

/** Lets whoever has its token send one file for an organisation, until it expires. */
@Entity
class UploadLink {
    @Id
    private UUID id;

    private String organisation;
    private String period;
    /** Links are found by it. */
    @SuppressWarnings("UnusedVariable")
    private byte[] tokenHash;

    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private String mailedTo;
    private @Nullable Instant usedAt;
    private @Nullable UUID submission;
    private @Nullable String revokedBy;
    private @Nullable Instant revokedAt;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected UploadLink() {}

    UploadLink(
            String organisation,
            String period,
            Token token,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            List<String> mailedTo) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.period = period;
        this.tokenHash = token.hash();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.mailedTo = String.join("\n", mailedTo);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void use(UUID forSubmission, Instant now) {
        submission = forSubmission;
        usedAt = now;
    }

    void revoke(String who, Instant now) {
        revokedBy = who;
        revokedAt = now;
    }

    void wasMailedToNobody() {
        mailedTo = "";
    }

    /** Who sends what comes through it, as the audit names them. */
    String sender() {
        return new LinkHolder(id, madeBy).name();
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String period() {
        return period;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    private String state(Instant now) {
        if (usedAt != null) {
            return "used";
        }
        if (revokedAt != null) {
            return "revoked";
        }
        return isOpen(now) ? "open" : "expired";
    }

    UploadLinkView view(Instant now) {
        return new UploadLinkView(
                id,
                organisation,
                period,
                state(now),
                madeBy,
                madeAt,
                expiresAt,
                mailedTo.lines().toList(),
                usedAt,
                submission,
                revokedBy,
                revokedAt);
    }
}
