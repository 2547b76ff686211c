package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measurement with its newest revision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasurementView(
        UUID id,
        String kpi,
        String period,
        String organisation,
        @Nullable String category,
        RevisionView newest) {}
