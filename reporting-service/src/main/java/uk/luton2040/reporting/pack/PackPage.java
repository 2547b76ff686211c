package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;

/**
 * A pack as a person reads and works on it.
 *
 * @param revision of a draft; 0 once it is issued
 * @param standing what is in the way of a draft, and what an issued pack has become
 * @param comparable issued packs of the same kind, the newest first, without itself
 */
record PackPage(
        String id,
        long revision,
        String title,
        String board,
        String boardName,
        String state,
        @Nullable Integer number,
        int issue,
        @Nullable String supersedes,
        @Nullable String because,
        @Nullable MeetingState meeting,
        String periodLabel,
        Instant asAt,
        @Nullable String notice,
        Words words,
        List<Point> points,
        List<Clearances.Clearance> clearances,
        Standing standing,
        List<Step> steps,
        List<String> changes,
        List<PackSummary> comparable) {

    static PackPage of(Draft draft, Pack pack, Standing standing, List<Step> steps, List<PackSummary> comparable) {
        return new PackPage(
                draft.id(),
                draft.revision(),
                pack.title(),
                pack.board().code(),
                pack.board().name(),
                Pack.DRAFT,
                null,
                draft.issue(),
                draft.supersedes(),
                draft.because(),
                draft.meeting(),
                pack.period().label(),
                pack.asAt(),
                pack.notice(),
                pack.words(),
                pack.points(),
                pack.clearances(),
                standing,
                steps,
                pack.changes() == null ? List.of() : pack.changes().sentences(),
                comparable);
    }

    static PackPage of(
            Issues.Issued issued,
            @Nullable MeetingState meeting,
            Standing standing,
            List<Step> steps,
            List<PackSummary> comparable) {
        Contents contents = issued.contents();
        return new PackPage(
                issued.id(),
                0,
                contents.title(),
                issued.board(),
                contents.scorecard().board().name(),
                Pack.ISSUED,
                issued.number(),
                issued.issue(),
                issued.supersedes(),
                null,
                meeting,
                contents.period().label(),
                issued.asAt(),
                contents.scorecard().notice(),
                issued.words(),
                contents.points(issued.words().answers()),
                Clearances.of(steps, issued.hash()).all(),
                standing,
                steps,
                List.of(),
                comparable);
    }

    public boolean isDraft() {
        return state.equals(Pack.DRAFT);
    }
}
