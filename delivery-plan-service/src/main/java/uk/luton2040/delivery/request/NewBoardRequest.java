package uk.luton2040.delivery.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.followup.NewOwner;

/**
 * A board's request as it is to be, whole.
 *
 * @param meeting where it was asked, by its code in the catalogue
 * @param askedOn the day of that meeting; may be left out where {@code meeting} names it
 * @param owner who is to answer
 */
@Schema(examples = """
        {"board":"fairness-taskforce","meeting":"fairness-2021-11",
        "request":"How many households in temporary accommodation have children?",
        "owner":{"subject":"harriet.housing","name":"Harriet Housing"}}""")
public record NewBoardRequest(
        @NotBlank @Size(max = 80) String board,
        @Nullable @Size(max = 80) String meeting,
        @Nullable LocalDate askedOn,
        @NotBlank @Size(max = 4000) String request,
        @Nullable @Valid NewOwner owner,
        @Nullable @Size(max = 2000) String why,
        @Nullable Boolean illustrative) {}
