package uk.luton2040.delivery.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.followup.NewOwner;

/**
 * An action as it is to be, whole.
 *
 * @param cause why it is needed
 * @param todo what is to be done
 * @param why the reason for the change; a due date is put off with one only
 */
@Schema(examples = """
        {"subject":{"kind":"kpi","code":"ECO-17"},"cause":"Two large contracts went outside Luton",
        "todo":"Invite three local bidders to every call below the threshold",
        "owner":{"subject":"leo.lead","name":"Leo Lead"},"due":"2022-01-31"}""")
public record NewAction(
        @NotNull @Valid About subject,
        @NotBlank @Size(max = 4000) String cause,
        @NotBlank @Size(max = 4000) String todo,
        @NotNull @Valid NewOwner owner,
        @NotNull LocalDate due,
        @Nullable @Size(max = 2000) String why,
        @Nullable Boolean illustrative) {

    /** @param kind {@code kpi}, {@code risk}, {@code project}, {@code recommendation} or {@code board-request} */
    public record About(
            @NotBlank String kind,
            @NotBlank @Size(max = 200) String code) {}

    boolean isIllustrative() {
        return Boolean.TRUE.equals(illustrative);
    }
}
