package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value for (KPI, period, organisation, category). Unpublished numbers never travel: {@code published} holds the
 * last published revision, and is null before the first and after a withdrawal.
 *
 * @param state where the newest revision stands: {@code submitted}, {@code queried}, {@code confirmed} (by its provider's
 *     manager), {@code approved}, {@code published} or {@code withdrawn}
 * @param redactions of published revisions, older ones than {@code published} too: whoever kept the words takes them out
 * @param withdrawal that what was published is taken back, and nothing has been published since
 */
public record MeasurementState(
        UUID id,
        String kpi,
        String period,
        String organisation,
        @Nullable String category,
        String state,
        @Nullable Published published,
        List<RedactedRevision> redactions,
        @Nullable Withdrawal withdrawal)
        implements State {

    public MeasurementState {
        redactions = Objects.requireNonNullElse(redactions, List.of());
    }

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
        public Published redactedAs(RedactedRevision redacted) {
            return new Published(
                    revision,
                    reason,
                    note,
                    value,
                    numerator,
                    denominator,
                    quality,
                    redacted.commentary(),
                    source,
                    receivedOn,
                    publishedAt,
                    illustrative,
                    projectedOutturn,
                    ratings,
                    survey,
                    evidence,
                    new Redaction(redacted.at(), redacted.because()));
        }
    }

    /** Whether something has come in that was not taken back. */
    public boolean stillThere() {
        return !state.equals("withdrawn");
    }

    /** The same, with what later redactions left of the commentaries. */
    public MeasurementState redactedAs(List<RedactedRevision> later) {
        return new MeasurementState(
                id,
                kpi,
                period,
                organisation,
                category,
                state,
                published == null
                        ? null
                        : ofRevision(published.revision(), later)
                                .map(published::redactedAs)
                                .orElse(published),
                redactions.stream()
                        .map(redacted -> ofRevision(redacted.revision(), later).orElse(redacted))
                        .toList(),
                withdrawal);
    }

    private static Optional<RedactedRevision> ofRevision(int revision, List<RedactedRevision> redactions) {
        return redactions.stream()
                .filter(redacted -> redacted.revision() == revision)
                .findFirst();
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

    /** That personal data was taken out of the commentary. */
    public record Redaction(Instant at, String because) {}

    /**
     * That nothing is published any more.
     *
     * @param revision the one that says so
     */
    public record Withdrawal(int revision, String reason, String note, Instant at) {}

    /** @param commentary what is left of it */
    public record RedactedRevision(int revision, String commentary, Instant at, String because) {}
}
