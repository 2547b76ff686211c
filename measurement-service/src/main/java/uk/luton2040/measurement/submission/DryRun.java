package uk.luton2040.measurement.submission;

/**
 * Somebody has tried what a submission would do. It is told of before the transaction is rolled back.
 *
 * @param client who tried, as {@link uk.luton2040.kit.security.Caller#name()} has it
 * @param refused how many of the rows would have been refused
 * @param doubts how many doubts there were about the others
 */
public record DryRun(String client, String organisation, int rows, int refused, int doubts) {

    static DryRun of(Intake.Terms terms, SubmissionReport report) {
        int doubts = report.rows().stream().mapToInt(row -> row.doubts().size()).sum();
        return new DryRun(terms.who(), terms.organisation(), report.rows().size(), report.refused(), doubts);
    }
}
