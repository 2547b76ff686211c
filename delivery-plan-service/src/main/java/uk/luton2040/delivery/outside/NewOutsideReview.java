package uk.luton2040.delivery.outside;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.followup.NewEvidence;

/**
 * An outside review as it is to be, whole.
 *
 * @param by who reviewed
 * @param reported when they reported; imprecise dates such as {@code October 2019} are kept in their words
 * @param link where the report is
 * @param source where what is said here is printed
 */
@Schema(examples = """
        {"kind":"peer-challenge","title":"Corporate peer challenge","by":"Local Government Association",
        "reported":"March 2022","link":"https://example.org/peer-challenge"}""")
public record NewOutsideReview(
        @NotNull
        @Pattern(
                regexp = "peer-challenge|scrutiny|internal-audit|external-audit|inspection|commission",
                message = "must be peer-challenge, scrutiny, internal-audit, external-audit, inspection or commission")
        String kind,

        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 300) String by,
        @NotBlank @Size(max = 100) String reported,

        @Nullable @Size(max = 2000) @Pattern(regexp = NewEvidence.LINK, message = NewEvidence.LINK_WORDS)
        String link,

        @Nullable @Size(max = 500) String source,
        @Nullable @Size(max = 2000) String why,
        @Nullable Boolean illustrative) {}
