package uk.luton2040.measurement.submission;

import java.util.List;
import java.util.UUID;

/** What became of a submission, row by row. */
public record SubmissionReport(UUID id, boolean dryRun, int accepted, int refused, List<Verdict> rows) {

    static SubmissionReport of(UUID id, boolean dryRun, List<Verdict> rows) {
        int refused = Math.toIntExact(rows.stream().filter(Verdict::isRefused).count());
        return new SubmissionReport(id, dryRun, rows.size() - refused, refused, rows);
    }
}
