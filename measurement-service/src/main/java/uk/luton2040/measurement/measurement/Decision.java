package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided or said of a revision. Append-only.
 *
 * @param hash of the content it is about
 * @param words of a query, an answer, a withdrawal or a redaction; null where none are needed
 */
record Decision(
        @JsonIgnore UUID measurement,
        int number,
        Kind kind,
        String hash,
        String who,
        Instant at,
        @Nullable String words) {

    enum Kind {
        CONFIRMED,
        APPROVED,
        QUERIED,
        ANSWERED,
        WITHDRAWN,
        PUBLISHED,
        REDACTED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
