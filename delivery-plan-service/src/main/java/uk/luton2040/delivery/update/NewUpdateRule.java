package uk.luton2040.delivery.update;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cycle as it is to be.
 *
 * @param daysAfter how many days after a period's last day its update is due
 * @param reminders on which days a lead is reminded: before the due date below 0, after it above
 */
@Schema(examples = """
        {"title":"Quarterly progress","frequency":"quarterly","calendar":"financial","daysAfter":14,"reminders":[-7,0,3]}""")
public record NewUpdateRule(
        @NotBlank @Size(max = 200) String title,

        @NotNull
        @Pattern(
                regexp = "monthly|quarterly|six-monthly|annual",
                message = "must be monthly, quarterly, six-monthly or annual")
        String frequency,

        @NotNull @Pattern(regexp = "financial|calendar|academic", message = "must be financial, calendar or academic")
        String calendar,

        @Min(0) @Max(366) int daysAfter,
        @Size(max = 10) List<@NotNull @Min(-90) @Max(90) Integer> reminders) {
    public NewUpdateRule {
        reminders = List.copyOf(Objects.requireNonNullElse(reminders, List.of()));
    }
}
