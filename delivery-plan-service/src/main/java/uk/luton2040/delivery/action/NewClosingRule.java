package uk.luton2040.delivery.action;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may close.
 *
 * @param byAnother never the action's own owner, whatever else that person is
 */
@Schema(examples = """
        {"mayClose":["performance-officer","project-lead"],"byAnother":true}""")
public record NewClosingRule(
        @NotEmpty @Size(max = 3)
        List<
                        @Pattern(
                                regexp = "performance-officer|project-lead|owner",
                                message = "must be performance-officer, project-lead or owner")
                        String>
                mayClose,

        boolean byAnother,
        @Nullable @Size(max = 2000) String why) {}
