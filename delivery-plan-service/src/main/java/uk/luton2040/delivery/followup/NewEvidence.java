package uk.luton2040.delivery.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows it.
 *
 * @param words what there is to see
 * @param link where
 */
@Schema(examples = """
        {"words":"The register of calls since November","link":"https://example.org/calls"}""")
public record NewEvidence(
        @NotBlank @Size(max = 4000) String words,

        @NotNull @Size(max = 2000) @Pattern(regexp = NewEvidence.LINK, message = NewEvidence.LINK_WORDS)
        String link) {
    public static final String LINK = "https?://[^\\s<>\"]+";
    public static final String LINK_WORDS = "must start with https:// or http://";
}
