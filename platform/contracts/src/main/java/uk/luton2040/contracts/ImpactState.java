package uk.luton2040.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would do to what boards see: the past replayed as if it had held all along. Told again whenever
 * something that is known by then makes it another.
 *
 * @param proposal the id of the {@link ProposalState}
 * @param proposalRevision the revision of it that was replayed
 * @param asAt what was known until then
 * @param calculation the version of the rules that judged
 * @param periods how many past periods with a published value were judged both ways
 * @param flips the periods whose status would be another, oldest first
 * @param boards where the KPI is or would be shown, in the board's current period
 * @param notes what could not be calculated, and why
 */
public record ImpactState(
        String proposal,
        long proposalRevision,
        String kpi,
        Instant asAt,
        String calculation,
        int periods,
        List<Flip> flips,
        List<Board> boards,
        List<String> notes)
        implements State {

    /**
     * @param value the published value, as it is read aloud
     * @param from the status as it is judged today: {@code green}, {@code amber}, {@code red} or {@code grey}
     * @param why how the status under the proposal comes about
     */
    public record Flip(
            String period, String label, @Nullable String value, String from, String to, String why) {}

    /**
     * @param period the board's current period of that scorecard
     * @param from the KPI's status in it
     * @param to the status under the proposal; null when the KPI would be gone
     */
    public record Board(
            String code,
            String name,
            String scorecard,
            String period,
            String from,
            @Nullable String to) {}
}
