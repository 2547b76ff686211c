package uk.luton2040.mail.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** Whom to write to about what somebody owes. Only the newest are kept: they are people's addresses. */
@Entity
class Contact {
    @Id
    private String addressee;

    private String addresses = "";
    private String changedBy;
    private Instant changedAt;
    private long revision;

    @Version
    private long lock;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init")
    Contact(String addressee) {
        this.addressee = addressee;
    }

    void write(List<String> newAddresses, String who, Instant when) {
        addresses = String.join("\n", newAddresses);
        changedBy = who;
        changedAt = when;
        revision++;
    }

    String addressee() {
        return addressee;
    }

    List<String> addresses() {
        return addresses.lines().toList();
    }

    long revision() {
        return revision;
    }

    ContactView view() {
        return new ContactView(addressee, addresses(), changedBy, changedAt);
    }
}
