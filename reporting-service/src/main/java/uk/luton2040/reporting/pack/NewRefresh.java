package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Newer figures for a draft.
 *
 * @param asAt an instant after the one it shows; now when left out
 */
@Schema(examples = """
        {"why":"Housing corrected September's figure after the cut-off."}""")
record NewRefresh(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String why,

        @Nullable Instant asAt) {}
