package uk.luton2040.measurement.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The file that was checked last through a link: till it is sent, or the link is good for nothing. */
@Entity
class CheckedFile {
    /** What the database holds at most. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    @Id
    private UUID link;

    private UUID id;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected CheckedFile() {}

    CheckedFile(UUID link, byte[] content) {
        this.link = link;
        this.id = UUID.randomUUID();
        this.content = content;
    }

    UUID id() {
        return id;
    }

    byte[] content() {
        return content;
    }
}
