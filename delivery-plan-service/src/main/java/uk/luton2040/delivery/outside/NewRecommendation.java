package uk.luton2040.delivery.outside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.followup.NewOwner;
import uk.luton2040.measures.Coded;

/**
 * A recommendation as it is to be, whole.
 *
 * @param number as the review numbers it
 * @param response {@code undecided} when left out
 * @param reason needed where it is accepted partly or not at all
 * @param source where its text is printed
 */
@Schema(examples = """
        {"review":"corporate-peer-challenge","number":"3","text":"Agree fewer priorities","response":"accepted",
        "owner":{"subject":"olivia.officer","name":"Olivia Officer"},"due":"2022-09-30"}""")
public record NewRecommendation(
        @NotBlank @Size(max = 80) String review,
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Size(max = 4000) String text,

        @Nullable
        @Pattern(
                regexp = "undecided|accepted|partly-accepted|not-accepted",
                message = "must be undecided, accepted, partly-accepted or not-accepted")
        String response,

        @Nullable @Size(max = 4000) String reason,
        @Nullable @Valid NewOwner owner,
        @Nullable LocalDate due,
        @Nullable @Size(max = 500) String source,
        @Nullable @Size(max = 2000) String why,
        @Nullable Boolean illustrative) {

    Answer answer() {
        return response == null
                ? Answer.UNDECIDED
                : Coded.find(Answer.class, response).orElseThrow();
    }
}
