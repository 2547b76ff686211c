package uk.luton2040.measurement.measurement;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting values a decision is about; a field left out does not narrow.
 *
 * @param flagged only those with something doubtful about them, or only those with nothing
 * @param submittedUntil when the officer read the list: what was submitted or replaced after it is left alone
 */
@Schema(
        examples =
                "{\"organisation\":\"housing\",\"period\":\"FY2021-Q2\",\"submittedUntil\":\"2021-10-20T09:00:00Z\"}")
record DecisionFilter(
        @Nullable String organisation,
        @Nullable String kpi,
        @Nullable String period,
        @Nullable UUID submission,
        @Nullable Boolean flagged,
        @Nullable Instant submittedUntil) {

    /** Nothing but the submission narrows it. */
    boolean isOfOneSubmission() {
        return submission != null
                && Stream.of(organisation, kpi, period, flagged, submittedUntil).allMatch(Objects::isNull);
    }

    /** The same, of one organisation alone. */
    DecisionFilter of(String only) {
        return new DecisionFilter(only, kpi, period, submission, flagged, submittedUntil);
    }
}
