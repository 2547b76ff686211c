package uk.luton2040.measurement.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question, an answer, or why something is taken back or out. */
@Schema(examples = "{\"words\":\"Three families were counted twice; a corrected value follows.\"}")
record Words(
        @NotBlank(message = "Say it in words.") @Size(max = 4000, message = "At most 4,000 characters.")
        String words) {}
