package uk.luton2040.delivery.selfassessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.SelfAssessmentState;

/**
 * What is said of a plan's year, whole. It is signed off with a verdict on each promise; until then any may be missing.
 *
 * @param learnt what will be done otherwise
 */
@Schema(examples = """
        {"verdicts":[{"promise":1,"delivered":"partly","evidence":"940 households at the end of March"}],
        "learnt":"Start earlier with landlords"}""")
public record NewAssessment(
        @Size(max = 100) List<@NotNull @Valid Verdict> verdicts,
        @Nullable @Size(max = 10_000) String learnt,
        boolean illustrative) {

    public NewAssessment {
        verdicts = Objects.requireNonNullElse(verdicts, List.of());
    }

    /** What was said elsewhere. */
    public static NewAssessment of(SelfAssessmentState said) {
        return new NewAssessment(
                said.verdicts().stream()
                        .map(verdict -> new Verdict(verdict.promise(), verdict.delivered(), verdict.evidence()))
                        .toList(),
                said.learnt(),
                said.illustrative());
    }

    /**
     * What became of a promise.
     *
     * @param promise its place among the promises, from 1
     * @param evidence what shows it
     */
    public record Verdict(
            int promise,

            @NotNull @Pattern(regexp = "yes|partly|no", message = "must be yes, partly or no")
            String delivered,

            @NotBlank @Size(max = 4000) String evidence) {

        SelfAssessmentState.Verdict state() {
            return new SelfAssessmentState.Verdict(promise, delivered, evidence);
        }
    }
}
