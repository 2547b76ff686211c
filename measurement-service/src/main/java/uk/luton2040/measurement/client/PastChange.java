package uk.luton2040.measurement.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who did what to a client, when and why. Never changed. */
@Entity
@Immutable
@Table(name = "partner_client_history")
@IdClass(PastChange.Key.class)
class PastChange {
    record Key(UUID client, long revision) {}

    @Id
    private UUID client;

    @Id
    private long revision;

    private String what;
    private @Nullable String why;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PastChange() {}

    PastChange(UUID client, long revision, String what, @Nullable String why, String changedBy, Instant changedAt) {
        this.client = client;
        this.revision = revision;
        this.what = what;
        this.why = why;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    View view() {
        return new View(revision, what, why, changedBy, changedAt);
    }

    /** @param what {@code registered}, {@code secret-renewed}, {@code disabled} or {@code enabled} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(long revision, String what, @Nullable String why, String changedBy, Instant changedAt) {}
}
