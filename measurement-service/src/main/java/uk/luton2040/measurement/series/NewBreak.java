package uk.luton2040.measurement.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a series breaks, and what changed. */
@Schema(examples = "{\"reason\":\"methodology\",\"note\":\"Households in hotels are counted from April 2021.\"}")
record NewBreak(
        @NotNull(message = "Why does it break: methodology, boundary-change or denominator-rebase?")
        @Pattern(
                regexp = "methodology|boundary-change|denominator-rebase",
                message = "It is methodology, boundary-change or denominator-rebase.")
        String reason,

        @NotBlank(message = "What changed, in a sentence?") @Size(max = 4000, message = "At most 4,000 characters.")
        String note) {}
