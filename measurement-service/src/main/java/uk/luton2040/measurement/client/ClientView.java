package uk.luton2040.measurement.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's client, without its secret.
 *
 * @param enabled whether Keycloak gives it tokens; those it has already are good for five minutes at most
 * @param certifiedAt when a dry run of its first went without a refused row; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientView(
        UUID id,
        String clientId,
        String organisation,
        String name,
        String role,
        boolean enabled,
        String registeredBy,
        Instant registeredAt,
        String changedBy,
        Instant changedAt,
        @Nullable Instant certifiedAt,
        LastDryRun.@Nullable View lastDryRun) {}
