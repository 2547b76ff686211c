package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a definition.
 *
 * @param effectiveFrom the first day on which it holds; null corrects the version in force
 * @param changes a merge patch (RFC 7396) of the definition
 */
record NewVersion(
        @Nullable LocalDate effectiveFrom,
        @NotBlank @Size(max = 2000) String why,
        @NotNull @Schema(implementation = Definition.class) JsonNode changes) {}
