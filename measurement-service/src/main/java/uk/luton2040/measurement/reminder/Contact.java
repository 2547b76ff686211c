package uk.luton2040.measurement.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** Whom to write to about an organisation's returns. Only the newest are kept: they are people's addresses. */
@Entity
class Contact {
    @Id
    private String organisation;

    private String addresses = "";
    private String changedBy;
    private Instant changedAt;
    private long revision;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init")
    Contact(String organisation) {
        this.organisation = organisation;
    }

    void write(List<String> newAddresses, String who, Instant when) {
        addresses = String.join("\n", newAddresses);
        changedBy = who;
        changedAt = when;
        revision++;
    }

    String organisation() {
        return organisation;
    }

    List<String> addresses() {
        return addresses.lines().toList();
    }

    long revision() {
        return revision;
    }

    ContactView view() {
        return new ContactView(organisation, addresses(), changedBy, changedAt);
    }
}
