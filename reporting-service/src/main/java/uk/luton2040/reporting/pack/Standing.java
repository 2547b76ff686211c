package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a pack stands now, which the pack itself cannot say: it is as it was issued, but for words that were redacted.
 *
 * @param state {@code draft} or {@code issued}
 * @param hindrances what keeps a draft from being issued; nothing for an issued pack
 * @param supersededBy the issue that replaced it; null while it is the newest
 * @param revised what an issued pack says and is another number now
 * @param redactions what was taken out of it after it was issued, and the digests of what it was before
 * @param files what there is to download; none of a draft, whose formats are made as they are asked for
 */
record Standing(
        String id,
        String state,
        @Nullable Integer number,
        int issue,
        String hash,
        @Nullable Instant issuedAt,
        List<Hindrance> hindrances,
        @Nullable String supersededBy,
        List<Issues.Listed> files,
        List<Revisions.Revised> revised,
        List<Redaction> redactions) {

    static Standing of(Draft draft, List<Hindrance> hindrances) {
        return new Standing(
                draft.id(),
                Pack.DRAFT,
                null,
                draft.issue(),
                draft.hash(),
                null,
                hindrances,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Standing of(
            Issues.Issued issued,
            List<Issues.Listed> files,
            @Nullable String supersededBy,
            List<Revisions.Revised> revised,
            List<Redaction> redactions) {
        return new Standing(
                issued.id(),
                Pack.ISSUED,
                issued.number(),
                issued.issue(),
                issued.hash(),
                issued.issuedAt(),
                List.of(),
                supersededBy,
                files,
                revised,
                redactions);
    }
}
