package uk.luton2040.measurement.measurement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;

/**
 * What an organisation says a value is.
 *
 * @param value in the KPI's unit, unrounded; yes is 1, partly 0.5, no 0; null for a narrative
 * @param projectedOutturn what the provider expects the whole year to come to, in the KPI's unit
 * @param bronze with silver and gold: how many were rated so
 * @param sampleSize how many answered a survey
 * @param intervalLow with intervalHigh: the value's 95 % confidence interval
 * @param evidence where it can be looked up: an http or https address
 * @param receivedOn when a historic value was first received
 * @param reason why a published value is revised
 */
@Embeddable
public record Reading(
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
        String quality,
        @Nullable String commentary,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable LocalDate receivedOn,
        @Nullable String reason,
        @Nullable String note,
        boolean illustrative) {

    /** How sure a value can be. */
    public static final List<String> QUALITIES = List.of("estimated", "final", "projected", "provisional");

    /** Why a published value can be revised. */
    public static final List<String> REASONS = List.of(
            "boundary-change",
            "correction",
            "denominator-rebase",
            "methodology",
            "restated-by-publisher",
            "scheduled-revision");

    /** Which of those words are taken. */
    public static String oneOf(List<String> words) {
        return "It is one of: %s.".formatted(String.join(", ", words));
    }

    /** 12.50, 12.5 and 1.25e1 are the same reading. */
    public Reading {
        value = plain(value);
        numerator = plain(numerator);
        denominator = plain(denominator);
        projectedOutturn = plain(projectedOutturn);
        intervalLow = plain(intervalLow);
        intervalHigh = plain(intervalHigh);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    Reading withCommentary(String words) {
        return saying(words, reason, note);
    }

    /** The same, with why it revises what was published. */
    public Reading because(@Nullable String newReason, @Nullable String newNote) {
        return saying(commentary, newReason, newNote);
    }

    private Reading saying(@Nullable String words, @Nullable String newReason, @Nullable String newNote) {
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
                quality,
                words,
                source,
                evidence,
                receivedOn,
                newReason,
                newNote,
                illustrative);
    }

    /** Nothing any more, and why. */
    Reading withdrawn(String because, String more) {
        return new Reading(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quality,
                null,
                null,
                null,
                null,
                because,
                more,
                illustrative);
    }

    boolean isFinal() {
        return quality.equals("final");
    }

    Optional<MeasurementState.Ratings> ratings() {
        return bronze == null || silver == null || gold == null
                ? Optional.empty()
                : Optional.of(new MeasurementState.Ratings(bronze, silver, gold));
    }

    Optional<MeasurementState.Survey> survey() {
        return sampleSize == null && intervalLow == null
                ? Optional.empty()
                : Optional.of(new MeasurementState.Survey(sampleSize, intervalLow, intervalHigh));
    }
}
