package uk.luton2040.delivery.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody works to a plan any more. */
@Schema(examples = "{\"why\":\"The service has moved to another department\"}")
record NewRetirement(@NotBlank @Size(max = 2000) String why) {}
