package uk.luton2040.delivery.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is undone, or not done. */
@Schema(examples = """
        {"why":"The board wants to know it by ward."}""")
public record Reason(@NotBlank @Size(max = 2000) String why) {}
