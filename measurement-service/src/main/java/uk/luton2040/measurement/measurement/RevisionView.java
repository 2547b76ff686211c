package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a measurement, as those who may see unpublished values see it.
 *
 * @param hash SHA-256 of all that was said
 * @param answered of a queried one: its provider has answered, and the office is to approve or ask again
 * @param rebase it revises a whole series with the other values of its submission
 * @param flags what is doubtful about it
 * @param needsComment it is not approved before its provider has commented on that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int number,
        String standing,
        @Nullable Boolean answered,
        @JsonUnwrapped Reading reading,
        String hash,
        @JsonRawValue @Schema(type = SchemaType.ARRAY) String flags,
        boolean needsComment,
        @Nullable UUID submission,
        boolean rebase,
        String submittedBy,
        Instant submittedAt,
        @Nullable Confirmation confirmed,
        @Nullable Approval approved,
        @Nullable Instant publishedAt,
        @Nullable Redaction redacted) {

    /**
     * @param hash of what was approved; null for approvals of before contents had fingerprints
     * @param stale something else is said since
     */
    record Approval(String by, Instant at, @Nullable String hash, boolean stale) {}
}
