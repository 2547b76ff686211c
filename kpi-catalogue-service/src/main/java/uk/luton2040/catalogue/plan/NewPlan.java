package uk.luton2040.catalogue.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Codes;

/**
 * A plan as it is to be, whole.
 *
 * @param follows the plan it carries out
 */
@Schema(examples = """
        {"title":"Corporate Plan 2011","kind":"corporate plan","from":2011,"to":2015,
        "priorities":[{"code":"cp11-safe","shortTitle":"Safe","title":"A safe town","kind":"priority"}],
        "outcomes":[{"code":"cp11-less-crime","priority":"cp11-safe","title":"Less crime"}]}""")
record NewPlan(
        @NotBlank @Size(max = 500) String title,
        @NotBlank @Size(max = 100) String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String follows,
        @NotNull @Size(max = 100) List<@Valid NewPriority> priorities,
        @NotNull @Size(max = 1000) List<@Valid NewOutcome> outcomes) {

    record NewPriority(
            @NotNull @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
            String code,

            @NotBlank @Size(max = 100) String shortTitle,
            @NotBlank @Size(max = 1000) String title,
            @NotBlank @Size(max = 100) String kind) {}

    record NewOutcome(
            @NotNull @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
            String code,

            @NotBlank String priority,
            @NotBlank @Size(max = 1000) String title) {}
}
