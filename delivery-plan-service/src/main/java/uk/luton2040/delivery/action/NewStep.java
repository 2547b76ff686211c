package uk.luton2040.delivery.action;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an action is brought.
 *
 * @param to {@code open} reopens it
 * @param why needed to cancel and to reopen
 */
@Schema(examples = """
        {"to":"done"}""")
public record NewStep(
        @NotNull
        @Pattern(
                regexp = "open|in-progress|done|closed|cancelled",
                message = "must be open, in-progress, done, closed or cancelled")
        String to,

        @Nullable @Size(max = 2000) String why) {}
