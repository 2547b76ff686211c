package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value for (KPI, period, organisation, category). Unpublished numbers never travel: {@code published} holds the
 * last published revision, and is null before the first.
 *
 * @param state where the newest revision stands: {@code submitted}, {@code queried}, {@code confirmed} (by its provider's
 *     manager), {@code approved}, {@code published} or {@code withdrawn}
 */
public record MeasurementState(
        UUID id,
        String kpi,
        String period,
        String organisation,
        @Nullable String category,
        String state,
        @Nullable Published published)
        implements State {

    /**
     * @param revision counts the measurement's revisions from 1
     * @param reason why a published value was revised; null for the first
     * @param value in the KPI's unit, unrounded; yes is 1, partly 0.5, no 0; null for a narrative
     * @param quality {@code provisional}, {@code final}, {@code estimated} or {@code projected}
     * @param receivedOn when a historic value was first received; null for values received as they were posted
     * @param projectedOutturn what the provider expects the whole year to come to, in the KPI's unit
     * @param evidence where it can be looked up: an http or https address
     */
    public record Published(
            int revision,
            @Nullable String reason,
            @Nullable String note,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String quality,
            @Nullable String commentary,
            @Nullable String source,
            @Nullable LocalDate receivedOn,
            Instant publishedAt,
            boolean illustrative,
            @Nullable BigDecimal projectedOutturn,
            @Nullable Ratings ratings,
            @Nullable Survey survey,
            @Nullable String evidence,
            @Nullable Redaction redaction) {

        /** The same, with what its redaction left of the commentary. */
        public Published redactedAs(Published redacted) {
            return new Published(
                    revision,
                    reason,
                    note,
                    value,
                    numerator,
                    denominator,
                    quality,
                    redacted.commentary,
                    source,
                    receivedOn,
                    publishedAt,
                    illustrative,
                    projectedOutturn,
                    ratings,
                    survey,
                    evidence,
                    redacted.redaction);
        }
    }

    public MeasurementState with(Published other) {
        return new MeasurementState(id, kpi, period, organisation, category, state, other);
    }

    /** How many were rated bronze, silver and gold. */
    public record Ratings(int bronze, int silver, int gold) {}

    /**
     * What a value found by asking some of many rests on.
     *
     * @param sampleSize how many answered
     * @param low and high: the value's 95 % confidence interval, in the KPI's unit
     */
    public record Survey(
            @Nullable Integer sampleSize,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /** That personal data was taken out of the commentary after it had been published. */
    public record Redaction(Instant at, String because) {}
}
