package uk.luton2040.delivery.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.delivery.project.DateWords;

/**
 * What a lead reports for a period.
 *
 * @param period a period that the performance office has opened
 * @param corrects the number of the published update in whose place it stands
 * @param why with {@code corrects}: why it is corrected
 * @param ownStatus {@code green}, {@code amber}, {@code red}, {@code grey} or {@code blue}
 * @param highlights successes included
 * @param forecastEnd when the project is expected to be done; left out where nothing new is to be said
 * @param illustrative it is illustrative data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"period":"FY2021-Q2","ownStatus":"amber","highlights":"Seven monitors stand","challenges":"The steel is late",
        "nextSteps":"The second zone","forecastEnd":"early 2022",
        "milestones":[{"code":"publish","forecast":"autumn 2021"}]}""")
public record UpdateContent(
        @NotBlank String period,
        @Nullable Integer corrects,
        @Nullable @Size(max = 2000) String why,

        @Nullable @Pattern(regexp = "green|amber|red|grey|blue", message = "must be green, amber, red, grey or blue")
        String ownStatus,

        @Nullable @Size(max = 4000) String highlights,
        @Nullable @Size(max = 4000) String challenges,
        @Nullable @Size(max = 4000) String nextSteps,
        @Nullable @Valid DateWords forecastEnd,
        @Size(max = 200) List<@Valid @NotNull Forecast> milestones,
        boolean illustrative) {
    public UpdateContent {
        milestones = List.copyOf(Objects.requireNonNullElse(milestones, List.of()));
    }

    /**
     * What is reported of a milestone.
     *
     * @param actual the day on which it was reached
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Forecast(
            @NotBlank String code,
            @Nullable @Valid DateWords forecast,
            @Nullable LocalDate actual) {

        ProgressUpdateState.Forecast state() {
            return new ProgressUpdateState.Forecast(code, DateWords.day(forecast), actual);
        }
    }
}
