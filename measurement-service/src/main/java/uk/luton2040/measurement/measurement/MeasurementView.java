package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement with its newest revision.
 *
 * @param query of a queried one, when it is read: what was asked and answered last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasurementView(
        UUID id,
        String kpi,
        String period,
        String organisation,
        @Nullable String category,
        RevisionView newest,
        @Nullable Conversation query) {

    MeasurementView asked(@Nullable Conversation last) {
        return new MeasurementView(id, kpi, period, organisation, category, newest, last);
    }
}
