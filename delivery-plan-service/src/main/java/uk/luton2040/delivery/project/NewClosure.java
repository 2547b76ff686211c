package uk.luton2040.delivery.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The closure report.
 *
 * @param stage {@code completed} or {@code stopped}
 * @param on the day on which it was done, or stopped
 * @param delivered what was delivered against the objective
 * @param learnt what others should know
 */
@Schema(examples = """
        {"stage":"completed","on":"2022-03-30","delivered":"Two consolidation zones and seven monitors",
        "learnt":"Ask the schools first"}""")
public record NewClosure(
        @NotNull @Pattern(regexp = "completed|stopped", message = "must be completed or stopped")
        String stage,

        @NotNull LocalDate on,
        @NotBlank @Size(max = 4000) String delivered,
        @Nullable @Size(max = 4000) String learnt) {}
