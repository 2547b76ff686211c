package uk.luton2040.measurement.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"reason\":\"The contract has ended\"}")
record Reason(
        @NotBlank(message = "Say why as `reason`.") @Size(max = 500, message = "At most 500 characters.")
        String reason) {}
