package uk.luton2040.measurement.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link without what makes it work.
 *
 * @param state {@code open}, {@code used}, {@code expired} or {@code revoked}
 * @param submission what was sent through it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadLinkView(
        UUID id,
        String organisation,
        String period,
        String state,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        List<String> mailedTo,
        @Nullable Instant usedAt,
        @Nullable UUID submission,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {}
