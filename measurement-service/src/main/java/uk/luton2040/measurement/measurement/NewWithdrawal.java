package uk.luton2040.measurement.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/**
 * @param words why it is taken back
 * @param reason needed for a published value: as for a revision
 */
@Schema(examples = "{\"words\":\"The count was of another ward.\",\"reason\":\"correction\"}")
record NewWithdrawal(
        @NotBlank(message = "Say it in words.") @Size(max = 4000, message = "At most 4,000 characters.")
        String words,

        @Nullable String reason) {

    /** @throws ProblemException 422 when there is none, or none that a published value is revised for */
    String requireReason() {
        if (reason == null || !Reading.REASONS.contains(reason)) {
            throw ProblemException.invalid(
                    "/reason",
                    "reason-needed",
                    "The value is published; say why it is withdrawn. " + Reading.oneOf(Reading.REASONS));
        }
        return reason;
    }
}
