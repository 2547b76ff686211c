package uk.luton2040.measurement.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a client's last dry run came to. Written by {@link DryRuns} alone. */
@Entity
@Immutable
@Table(name = "client_dry_run")
class LastDryRun {
    @Id
    private UUID client;

    private Instant ranAt;
    private int rowCount;
    private int refused;
    private int doubts;
    private @Nullable Instant certifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected LastDryRun() {}

    UUID client() {
        return client;
    }

    @Nullable
    Instant certifiedAt() {
        return certifiedAt;
    }

    View view() {
        return new View(ranAt, rowCount, refused, doubts);
    }

    /**
     * @param refused how many of the rows would have been refused
     * @param doubts how many doubts there were about the others
     */
    record View(Instant at, int rows, int refused, int doubts) {}
}
