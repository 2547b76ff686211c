package uk.luton2040.measurement.submission;

import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.measurement.Reading;

/** A KPI's whole series, revised as one batch. */
record Rebase(String kpi, String reason, @Nullable String note) {

    Reading of(Reading reading) {
        return reading.because(
                reading.reason() == null ? reason : reading.reason(), reading.note() == null ? note : reading.note());
    }
}
