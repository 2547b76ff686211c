package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI that somebody proposes. */
record NewKpi(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = "must be 1 to 40 letters, digits or hyphens")
        String code,

        @NotNull @Schema(implementation = Definition.class) JsonNode definition,
        @Nullable @Size(max = 2000) String why) {}
