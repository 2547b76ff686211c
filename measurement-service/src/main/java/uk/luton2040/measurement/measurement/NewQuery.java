package uk.luton2040.measurement.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to the providers of all values that match. */
@Schema(
        examples =
                "{\"filter\":{\"organisation\":\"housing\",\"period\":\"FY2021-Q2\",\"flagged\":true},\"words\":\"Why the jump?\"}")
record NewQuery(
        @NotNull(message = "Which values? A filter; {} matches all that wait.")
        DecisionFilter filter,

        @NotBlank(message = "What do you want to know?") @Size(max = 4000, message = "At most 4,000 characters.")
        String words) {}
