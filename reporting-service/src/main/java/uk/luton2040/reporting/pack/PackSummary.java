package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pack in a list.
 *
 * @param state {@code draft} or {@code issued}
 * @param number counts the packs that the board received from 1; null for a draft
 * @param supersededBy the issue that replaced it; null while it is the newest
 */
record PackSummary(
        String id,
        String kind,
        String state,
        @Nullable Integer number,
        int issue,
        String board,
        String meeting,
        LocalDate meetsOn,
        String scorecard,
        String period,
        Instant asAt,
        @Nullable Instant issuedAt,
        @Nullable String hash,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        String href) {

    String key() {
        return meetsOn + " " + id;
    }
}
