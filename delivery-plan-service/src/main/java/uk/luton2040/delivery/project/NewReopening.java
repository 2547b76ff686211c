package uk.luton2040.delivery.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed project goes on. */
@Schema(examples = "{\"why\":\"The second zone was not approved\"}")
record NewReopening(@NotBlank @Size(max = 2000) String why) {}
