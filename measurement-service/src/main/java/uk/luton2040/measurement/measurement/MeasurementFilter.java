package uk.luton2040.measurement.measurement;

import jakarta.ws.rs.QueryParam;
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
}
