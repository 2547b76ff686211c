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

    @Transactional
    void complete(String id) {
        if (redactions.gone(id).isEmpty()) {
            return;
        }
        redactions.holdStill();
        List<String> gone = redactions.gone(id);
        if (!gone.isEmpty()) {
            byte[] left = issues.file(id, Writing.JSON).orElseThrow().bytes();
            issues.addFiles(id, writing.again(ReportJson.read(left, Pack.class), gone, redactions.of(id)));
        }
    }
}
