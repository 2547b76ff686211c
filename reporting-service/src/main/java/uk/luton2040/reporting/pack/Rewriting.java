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

    /** Nobody has to wait while it is written, but who writes what was redacted meanwhile. */
    @Transactional
    void complete(String id) {
        List<String> gone = gone(id);
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
