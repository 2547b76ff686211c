package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * A pack as it is read: the summary first, the figures after it.
 *
 * @param state {@code draft} or {@code issued}
 * @param number counts the packs that the board received from 1; null for a draft
 * @param issue counts the issues of this pack from 1
 * @param supersedes the issue it replaces, and {@code because} why
 * @param asAt what was known then is what the figures say
 * @param hash SHA-256 of all that is cleared
 * @param notice says that some of it is illustrative data; null where none is
 * @param words what an officer wrote
 * @param points what the figures raise, with the officer's answers
 * @param changes since the pack that the board received before; null for its first
 * @param startingPosition null for a pack that reports a scorecard and no more
 */
record Pack(
        String id,
        String kind,
        String state,
        @Nullable Integer number,
        int issue,
        @Nullable String supersedes,
        @Nullable String because,
        String title,
        BoardScorecard.Board board,
        MeetingState meeting,
        KpiLine.PeriodName period,
        Instant asAt,
        String hash,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable String notice,
        @JsonUnwrapped Words words,
        List<Point> points,
        List<Clearances.Clearance> clearances,
        @Nullable Changes changes,
        @Nullable StartingPosition startingPosition,
        BoardScorecard scorecard) {
    static final String DRAFT = "draft";
    static final String ISSUED = "issued";

    /** @param number of what it becomes */
    record Issuance(int number, Instant at, String by) {}

    /**
     * @param changes since the pack before it
     * @param issuance null while it is a draft
     */
    static Pack of(Draft draft, List<Step> steps, @Nullable Changes changes, @Nullable Issuance issuance) {
        Contents contents = draft.contents();
        String hash = draft.hash();
        return new Pack(
                draft.id(),
                draft.kind().code(),
                issuance == null ? DRAFT : ISSUED,
                issuance == null ? null : issuance.number(),
                draft.issue(),
                draft.supersedes(),
                draft.because(),
                contents.title(),
                contents.scorecard().board(),
                draft.meeting(),
                contents.period(),
                contents.asAt(),
                hash,
                issuance == null ? null : issuance.at(),
                issuance == null ? null : issuance.by(),
                contents.scorecard().notice(),
                draft.words(),
                contents.points(draft.words().answers()),
                Clearances.of(steps, hash).all(),
                changes,
                contents.startingPosition(),
                contents.scorecard());
    }
}
