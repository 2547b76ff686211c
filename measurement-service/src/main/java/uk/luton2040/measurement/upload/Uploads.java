package uk.luton2040.measurement.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.measurement.submission.FileSubmissions;
import uk.luton2040.measurement.submission.SentFile;
import uk.luton2040.measurement.submission.SubmissionReport;
import uk.luton2040.measurement.submission.TakesTurns;

/** The steps of sending a file through a link, each a transaction of its own. */
@ApplicationScoped
class Uploads {
    private final UploadLinks links;
    private final CheckedFiles files;
    private final FileSubmissions submissions;
    private final Clock clock;

    Uploads(UploadLinks links, CheckedFiles files, FileSubmissions submissions, Clock clock) {
        this.links = links;
        this.files = files;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** What would become of it; the link must have been asked for before. */
    @TakesTurns
    @Transactional
    FileSubmissions.Check check(SentFile file, String sender) {
        return submissions.check(file, sender);
    }

    /** Keeps a checked file, to be sent as it is. */
    @Transactional
    UUID keep(Token token, byte[] content) {
        return files.keep(links.lockOpen(token), content);
    }

    @Transactional
    SentFile kept(Token token, UUID checked) {
        UploadLink link = links.requireOpen(token);
        return new SentFile(
                link.organisation(), SpooledBody.of(files.require(link, checked).content()));
    }

    /** Sends the file that is kept, and uses the link up: of two who do so at once the second finds it used. */
    @TakesTurns
    @Transactional
    SubmissionReport send(SentFile file, Token token, UUID checked) {
        UploadLink link = links.lockOpen(token);
        files.require(link, checked);
        SubmissionReport report = submissions.take(file, link.sender());
        // Taking rows leaves no entity loaded.
        links.require(link.id()).use(report.id(), clock.instant());
        files.deleteById(link.id());
        return report;
    }
}
