package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.luton2040.reporting.view.ReportJson;

/** Writes anew what a redaction took away of an issued pack, when somebody first reads it again. */
@ApplicationScoped
class Rewriting {
    private final Issues issues;
    private final PackRedactions redactions;
    private final Writing writing;

    Rewriting(Issues issues, PackRedactions redactions, Writing writing) {
        this.issues = issues;
        this.redactions = redactions;
        this.writing = writing;
    }

    /** One reader of a pack writes it and the others wait; a redaction waits for nobody who writes. */
    @Transactional
    void complete(String id) {
        if (!gone(id).isEmpty()) {
            redactions.letOneWrite(id);
            write(id, gone(id));
        }
    }

    /** Redactions are asked for before what they left is read: one that comes between is found when all is written. */
    private void write(String id, List<String> gone) {
        if (!gone.isEmpty()) {
            List<Redaction> known = redactions.of(id);
            List<Issues.PackFile> files = written(id, gone, known);
            redactions.holdStill();
            List<Redaction> now = redactions.of(id);
            issues.addFiles(id, now.equals(known) ? files : written(id, gone(id), now));
        }
    }

    /** What is not offered any more stays away. */
    private List<String> gone(String id) {
        List<String> offered =
                writing.offers().stream().map(Writing.Offer::code).toList();
        return redactions.gone(id).stream().filter(offered::contains).toList();
    }

    private List<Issues.PackFile> written(String id, List<String> formats, List<Redaction> known) {
        byte[] left = issues.file(id, Writing.JSON).orElseThrow().bytes();
        return writing.again(ReportJson.read(left, Pack.class), formats, known);
    }
}
