package uk.luton2040.measurement.measurement;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of measurements. */
class MeasurementFilter {
    @QueryParam("kpi")
    @Nullable
    String kpi;

    @QueryParam("period")
    @Nullable
    String period;

    @QueryParam("organisation")
    @Nullable
    String organisation;

    @Parameter(description = "submitted, queried, confirmed, approved, published or withdrawn")
    @QueryParam("standing")
    @Pattern(
            regexp = "submitted|queried|confirmed|approved|published|withdrawn",
            message = "must be submitted, queried, confirmed, approved, published or withdrawn")
    @Nullable
    String standing;

    @Parameter(
            description =
                    "Of queried ones: true for those whose provider has answered, false for those that wait for it")
    @QueryParam("answered")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Nullable
    String answered;

    Standing standing() {
        return Standing.valueOf(String.valueOf(standing).toUpperCase(Locale.ROOT));
    }
}
