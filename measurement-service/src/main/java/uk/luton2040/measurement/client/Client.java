package uk.luton2040.measurement.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client registered for an organisation. Its secret is nowhere here. */
@Entity
@Table(name = "partner_client")
class Client {
    /** Keycloak's id of it too. */
    @Id
    private UUID id;

    private String clientId;
    private String organisation;
    private String name;
    private String role;
    private boolean enabled;
    private String registeredBy;
    private Instant registeredAt;
    private String changedBy;
    private Instant changedAt;
    private long revision;

    @Version
    @Column(name = "lock")
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(UUID id, NewClient wanted, String who, Instant when) {
        this.id = id;
        clientId = wanted.clientId();
        organisation = wanted.organisation();
        name = wanted.name();
        role = wanted.role();
        enabled = true;
        registeredBy = who;
        registeredAt = when;
        changedBy = who;
        changedAt = when;
        revision = 1;
    }

    /** The first step of its history. */
    PastChange registered() {
        return step("registered", null);
    }

    PastChange renew(String who, Instant when) {
        changed(who, when);
        return step("secret-renewed", null);
    }

    PastChange disable(String why, String who, Instant when) {
        enabled = false;
        changed(who, when);
        return step("disabled", why);
    }

    PastChange enable(String why, String who, Instant when) {
        enabled = true;
        changed(who, when);
        return step("enabled", why);
    }

    private void changed(String who, Instant when) {
        changedBy = who;
        changedAt = when;
        revision++;
    }

    private PastChange step(String what, @Nullable String why) {
        return new PastChange(id, revision, what, why, changedBy, changedAt);
    }

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    String organisation() {
        return organisation;
    }

    String role() {
        return role;
    }

    boolean isEnabled() {
        return enabled;
    }

    long revision() {
        return revision;
    }

    ClientView view(@Nullable LastDryRun lastDryRun) {
        return new ClientView(
                id,
                clientId,
                organisation,
                name,
                role,
                enabled,
                registeredBy,
                registeredAt,
                changedBy,
                changedAt,
                lastDryRun == null ? null : lastDryRun.certifiedAt(),
                lastDryRun == null ? null : lastDryRun.view());
    }
}
