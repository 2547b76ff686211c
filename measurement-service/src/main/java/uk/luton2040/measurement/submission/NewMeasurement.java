package uk.luton2040.measurement.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.Reading;

/**
 * One value as posted. What is missing or wrong is said row by row, not by the first failure.
 *
 * @param id the sender's own id of the row, given back with its verdict
 */
record NewMeasurement(
        @Nullable String id,
        @Nullable String kpi,
        @Nullable String period,
        @Nullable String category,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal projectedOutturn,
        @Nullable Integer bronze,
        @Nullable Integer silver,
        @Nullable Integer gold,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal intervalLow,
        @Nullable BigDecimal intervalHigh,
        @Nullable String quality,
        @Nullable String commentary,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable LocalDate receivedOn,
        @Nullable String reason,
        @Nullable String note) {

    /** Of a row that names its KPI and its period. */
    MeasurementKey key() {
        return MeasurementKey.of(Objects.requireNonNull(kpi), Objects.requireNonNull(period), category);
    }

    Reading reading(boolean illustrative) {
        return new Reading(
                value,
                numerator,
                denominator,
                projectedOutturn,
                bronze,
                silver,
                gold,
                sampleSize,
                intervalLow,
                intervalHigh,
                Optional.ofNullable(quality).orElse("final"),
                commentary,
                source,
                evidence,
                receivedOn,
                reason,
                note,
                illustrative);
    }
}
