package uk.luton2040.measurement.approval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param levels 0: published as soon as it is accepted; 1: after the performance office has approved; 2: after the
 *     provider's manager has confirmed and the performance office has approved
 * @param fourEyes nobody approves what is their own; true unless said otherwise
 */
@Schema(examples = "{\"levels\":2,\"fourEyes\":true}")
record NewPolicy(
        @NotNull(message = "How many levels: 0, 1 or 2?")
        @Min(value = 0, message = "No fewer than 0 levels.")
        @Max(value = 2, message = "At most 2 levels.")
        Integer levels,

        @Nullable Boolean fourEyes) {}
