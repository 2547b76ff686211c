package uk.luton2040.measurement.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param commentary what is left: the whole commentary without the personal data
 * @param because why, without naming again whom
 * @param alsoFromDecisions the words of its queries, answers and withdrawals go as well
 */
@Schema(
        examples =
                "{\"commentary\":\"A family of [redacted] was rehoused in May.\",\"because\":\"It named a resident.\"}")
record NewRedaction(
        @NotBlank(message = "What is left of the commentary? At least [redacted].")
        @Size(max = 4000, message = "At most 4,000 characters.")
        String commentary,

        @NotBlank(message = "Why is it taken out?") @Size(max = 1000, message = "At most 1,000 characters.")
        String because,

        @Nullable Boolean alsoFromDecisions) {

    boolean isAlsoOfDecisions() {
        return Boolean.TRUE.equals(alsoFromDecisions);
    }
}
