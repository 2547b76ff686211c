package uk.luton2040.delivery.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;

/**
 * What was decided of a request.
 *
 * @param outcome {@code granted}, {@code partly} or {@code refused}
 * @param granted in pounds
 * @param by the board or person that decided
 */
@Schema(examples = """
        {"outcome":"partly","granted":30000,"by":"Climate Change Board","on":"2021-06-01","note":"Seven schools first"}""")
public record NewDecision(
        @NotNull @Pattern(regexp = "granted|partly|refused", message = "must be granted, partly or refused")
        String outcome,

        @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal granted,

        @NotBlank @Size(max = 200) String by,
        @NotNull LocalDate on,
        @Nullable @Size(max = 2000) String note) {

    ProjectState.Decision decision() {
        return new ProjectState.Decision(outcome, granted, by, on, note);
    }
}
