package uk.luton2040.reporting.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on and behind the cover of a report. Everything that people wrote is plain text; an empty line begins a
 * new paragraph.
 *
 * @param board whom it is for
 * @param meeting null where it is for no meeting
 * @param author null while nobody has signed for it
 * @param number of the pack, "HWB-2021-2"; null for a draft
 * @param issue 1 for the first; a correction is a new one
 * @param asAt what was known then is what it says
 * @param hash SHA-256 of its content in hexadecimal; null for a draft
 * @param covering the covering text; empty when there is none
 * @param changes since the board's last report, each in a sentence
 * @param clearances in the order in which they were given
 * @param redactions what was taken out of it after it was issued, each in a sentence
 */
public record Cover(
        String title,
        String board,
        @Nullable LocalDate meeting,
        @Nullable String author,
        @Nullable String number,
        int issue,
        Instant asAt,
        @Nullable String hash,
        String covering,
        List<String> highlights,
        List<String> challenges,
        List<String> changes,
        List<Clearance> clearances,
        List<String> redactions) {
    public Cover {
        highlights = List.copyOf(highlights);
        challenges = List.copyOf(challenges);
        changes = List.copyOf(changes);
        clearances = List.copyOf(clearances);
        redactions = List.copyOf(redactions);
    }

    public boolean isDraft() {
        return number == null;
    }

    /** @param role for whom the person cleared it: "Director", "Corporate Leadership and Management Team" */
    public record Clearance(String role, String person, LocalDate on) {}
}
