package uk.luton2040.measurement.measurement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting values a decision is about; a field left out does not narrow.
 *
 * @param submittedUntil when the officer read the list: what was submitted or replaced after it is left alone
 */
@Schema(
        examples =
                "{\"organisation\":\"housing\",\"period\":\"FY2021-Q2\",\"submittedUntil\":\"2021-10-20T09:00:00Z\"}")
record DecisionFilter(
        @Nullable String organisation,
        @Nullable String kpi,
        @Nullable String period,
        @Nullable Instant submittedUntil) {}
