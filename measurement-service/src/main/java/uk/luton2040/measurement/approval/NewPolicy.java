package uk.luton2040.measurement.approval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param levels 0: published as soon as it is accepted; 1: after the performance office has approved */
@Schema(examples = "{\"levels\":0}")
record NewPolicy(
        @NotNull @Min(value = 0, message = "No fewer than 0 levels.") @Max(value = 1, message = "At most 1 level.")
        Integer levels) {}
