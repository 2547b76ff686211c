package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param role as what it is cleared, for somebody who is both */
@Schema(examples = """
        {"note":"Agreed with the portfolio holder."}""")
record NewClearance(
        @Nullable @Pattern(regexp = "director|leadership", message = "must be director or leadership")
        String role,

        @Nullable @Size(max = 2_000) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String note) {}
