package uk.luton2040.catalogue.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is to be, whole. Days that are left out are the usual number of working days before it.
 *
 * @param scorecards what it receives; when left out, all that the board receives now
 * @param status {@code planned}, also when left out, or {@code cancelled}
 * @param note why it was cancelled, or what else there is to say
 */
@Schema(examples = """
        {"board":"health-and-wellbeing-board","date":"2021-11-18","title":"Half-year meeting","chase":"2021-10-26",
        "scorecards":["luton-2040"]}""")
public record NewMeeting(
        @NotBlank String board,
        @NotNull LocalDate date,
        @Nullable @Size(max = 200) String title,
        @Nullable LocalDate cutOff,
        @Nullable LocalDate chase,
        @Nullable LocalDate clearance,
        @Nullable LocalDate publication,
        @Nullable @Size(max = 20) List<@NotBlank String> scorecards,

        @Nullable @Pattern(regexp = "planned|cancelled", message = "must be planned or cancelled")
        String status,

        @Nullable @Size(max = 2000) String note) {

    boolean isCancelled() {
        return Meeting.CANCELLED.equals(status);
    }
}
