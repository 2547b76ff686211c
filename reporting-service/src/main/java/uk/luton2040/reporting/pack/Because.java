package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason for a step, which everybody who sees the pack's history reads. */
@Schema(examples = """
        {"why":"Housing corrected September's figure after the cut-off."}""")
record Because(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String why) {}
