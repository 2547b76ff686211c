package uk.luton2040.delivery.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it goes. */
@Schema(examples = """
        {"text":"The call templates are changed."}""")
public record NewNote(@NotBlank @Size(max = 4000) String text) {}
