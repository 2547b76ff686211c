package uk.luton2040.delivery.planupdate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a published update is to be corrected. */
@Schema(examples = "{\"why\":\"The first one named the wrong month\"}")
public record NewCorrection(@NotBlank @Size(max = 2000) String why) {}
