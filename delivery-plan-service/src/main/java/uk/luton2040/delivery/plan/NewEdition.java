package uk.luton2040.delivery.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan written anew for another year.
 *
 * @param year a period code, such as FY2022
 * @param changes a merge patch (RFC 7396) of what it said before; it says the same where that is left out
 */
@Schema(examples = """
        {"year":"FY2022","why":"Yearly refresh","changes":{"promises":["Fewer than 850 households by July 2023"]}}""")
record NewEdition(
        @NotBlank String year,
        @Nullable @Size(max = 2000) String why,

        @Nullable @Schema(implementation = PlanContent.class)
        JsonNode changes) {}
