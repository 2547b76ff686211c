package uk.luton2040.measurement.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submission is taken back. */
@Schema(examples = "{\"words\":\"The export had last year's figures.\"}")
record WithdrawalWords(
        @NotBlank(message = "Say why.") @Size(max = 4000, message = "At most 4,000 characters.")
        String words) {}
