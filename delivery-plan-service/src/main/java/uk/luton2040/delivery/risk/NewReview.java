package uk.luton2040.delivery.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A risk looked at again.
 *
 * @param on the day it was reviewed; today when left out
 * @param by who judged; the caller when left out
 * @param target left as it was when left out
 * @param nextReviewOn a day that is agreed; the frequency gives one when left out
 */
@Schema(examples = """
        {"on":"2021-10-04","by":{"subject":"leo.lead","name":"Leo Lead"},"current":{"likelihood":2,"impact":4},
        "note":"The supplier has met two dates in a row"}""")
public record NewReview(
        @Nullable LocalDate on,
        @Nullable @Valid NewPerson by,
        @NotNull @Valid NewScore current,
        @Nullable @Valid NewScore target,
        @Nullable @Size(max = 2000) String note,
        @Nullable LocalDate nextReviewOn) {

    /** The first, of a new risk that is scored at once. */
    static NewReview asIdentified(RiskContent wanted) {
        return new NewReview(
                wanted.identifiedOn(),
                null,
                Objects.requireNonNull(wanted.current(), "a current score"),
                null,
                "As identified.",
                wanted.nextReviewOn());
    }
}
