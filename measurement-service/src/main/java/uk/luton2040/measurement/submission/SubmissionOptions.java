package uk.luton2040.measurement.submission;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.measurement.Reading;

/** How a submission is to be taken. */
class SubmissionOptions {
    @Parameter(description = "`atomic`: one refused row refuses all; `partial`: the good ones are kept.")
    @QueryParam("mode")
    @DefaultValue("atomic")
    String mode = "atomic";

    @Parameter(description = "`true` says what would happen and keeps nothing.")
    @QueryParam("dryRun")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Nullable
    String dryRun;

    @Parameter(description = "The values of a CSV or XLSX body are invented, for demonstration.")
    @QueryParam("illustrative")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Nullable
    String illustrative;

    @Parameter(
            description = "An earlier submission that this one takes the place of: what it alone holds is withdrawn.")
    @QueryParam("replaces")
    @Nullable
    UUID replaces;

    @Parameter(
            description =
                    "The KPI whose whole series this revises: all that is published of it must be given. The office"
                            + " approves it and publishes it as a whole. Needs `reason`.")
    @QueryParam("rebase")
    @Nullable
    String rebase;

    @Parameter(description = "Why the series is rebased, for rows that do not say so themselves.")
    @QueryParam("reason")
    @Nullable
    String reason;

    @Parameter(description = "What was rebased, for rows that do not say so themselves.")
    @QueryParam("note")
    @Size(max = 4000, message = "At most 4,000 characters.")
    @Nullable
    String note;

    Optional<Rebase> rebase() {
        if (rebase == null) {
            return Optional.empty();
        }
        if (reason == null || !Reading.REASONS.contains(reason)) {
            throw ProblemException.invalid(
                    "?reason", "reason-needed", "Say why the series is rebased. " + Reading.oneOf(Reading.REASONS));
        }
        return Optional.of(new Rebase(rebase, reason, note));
    }

    /** Nothing is wanted but that the rows are taken. */
    boolean areUsual() {
        return (mode.equals("atomic") || mode.equals("partial"))
                && Stream.of(dryRun, illustrative, replaces, rebase, reason, note)
                        .allMatch(Objects::isNull);
    }

    boolean isDryRun() {
        return Boolean.parseBoolean(dryRun);
    }

    boolean isIllustrative() {
        return Boolean.parseBoolean(illustrative);
    }
}
