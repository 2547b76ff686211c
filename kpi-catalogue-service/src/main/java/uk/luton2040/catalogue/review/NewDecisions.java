package uk.luton2040.catalogue.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/**
 * What members decided.
 *
 * @param minutes where it is minuted
 * @param withoutImpact decide although reporting has not answered what a proposal would do
 */
@Schema(examples = """
        {"minutes":"Executive, 10 January 2022, item 7","decisions":[{"proposal":1,"outcome":"accepted"},
        {"proposal":2,"outcome":"rejected","why":"The team cannot collect it"}]}""")
record NewDecisions(
        @NotBlank @Size(max = 1000) String minutes,
        boolean withoutImpact,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Decided> decisions) {

    /** @param outcome {@code accepted}, {@code rejected} or {@code deferred} */
    record Decided(
            int proposal,
            @NotNull String outcome,
            @Nullable @Size(max = 2000) String why) {

        Standing standing() {
            return switch (outcome) {
                case "accepted" -> Standing.ACCEPTED;
                case "rejected" -> Standing.REJECTED;
                case "deferred" -> Standing.DEFERRED;
                default ->
                    throw ProblemException.invalid(
                            "/outcome", "unknown-word", "It is one of: accepted, rejected, deferred.");
            };
        }
    }
}
