package uk.luton2040.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly review of a plan. Until it is signed off it tells what was promised and nothing of what was delivered;
 * afterwards it never changes.
 *
 * @param year a period code
 * @param status {@code draft} or {@code signed-off}
 * @param verdicts what became of each promise, in their order
 * @param learnt what will be done otherwise
 * @param authors all who wrote of it, by name; none of them may sign it off
 */
public record SelfAssessmentState(
        String plan,
        String year,
        String status,
        Promised promised,
        List<Verdict> verdicts,
        @Nullable String learnt,
        List<String> authors,
        @Nullable String signedOffBy,
        @Nullable Instant signedOffAt,
        boolean illustrative)
        implements State {

    /**
     * The plan's promises as they stood when the review of the year began.
     *
     * @param revision the plan's own, by which its history tells the rest
     */
    public record Promised(
            long revision,
            String title,
            List<String> promises,
            List<String> outcomes,
            List<String> kpis,
            List<String> projects,
            Instant frozenAt) {}

    /**
     * @param promise its place among the promises, from 1
     * @param delivered {@code yes}, {@code partly} or {@code no}
     * @param evidence what shows it
     */
    public record Verdict(int promise, String delivered, String evidence) {}
}
