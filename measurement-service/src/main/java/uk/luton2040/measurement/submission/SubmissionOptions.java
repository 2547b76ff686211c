package uk.luton2040.measurement.submission;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

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

    boolean isDryRun() {
        return Boolean.parseBoolean(dryRun);
    }

    boolean isIllustrative() {
        return Boolean.parseBoolean(illustrative);
    }
}
