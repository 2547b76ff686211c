package uk.luton2040.measurement.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"reason\":\"The survey was not run this year.\"}")
record NewNilReturn(
        @NotBlank(message = "Why will no value come? For example: the survey was not run.")
        @Size(max = 2_000, message = "At most 2000 characters.")
        String reason) {}
