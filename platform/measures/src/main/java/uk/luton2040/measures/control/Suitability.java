package uk.luton2040.measures.control;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Frequency;

/**
 * Which series can be charted with limits, and which can be drawn a line through. Limits suppose that one value says
 * nothing of the next but by the process itself: a running total, an overlapping window and a model do not, and a series
 * that follows the seasons says more of the season than of the process.
 */
public final class Suitability {
    private Suitability() {}

    /**
     * Why a control chart would say nothing, as a sentence; empty when it says something.
     *
     * @param behaviour null while nobody said
     * @param seasonallyAdjusted whether the publisher takes the seasons out
     */
    public static Optional<String> refusal(
            @Nullable Behaviour behaviour,
            ValueType type,
            Frequency frequency,
            List<Point> series,
            boolean seasonallyAdjusted) {
        return refusal(behaviour, type)
                .or(() -> often(frequency))
                .or(() -> !seasonallyAdjusted && Seasons.dominate(series)
                        ? Optional.of("The values follow the seasons, so limits around one mean would say nothing.")
                        : Optional.empty());
    }

    /** Why neither limits nor a forecast can be made of such values; empty when they can. */
    public static Optional<String> refusal(@Nullable Behaviour behaviour, ValueType type) {
        return type(type).or(() -> behaviour(behaviour));
    }

    private static Optional<String> type(ValueType type) {
        return switch (type) {
            case NUMBER, PERCENTAGE, RATIO, CURRENCY, INDEX -> Optional.empty();
            case RANK -> Optional.of("A rank depends on all the others who are ranked, not on one process.");
            case BOOLEAN -> Optional.of("Yes and no have no spread.");
            case RATING -> Optional.of("Ratings are levels, not figures on a scale.");
            case NARRATIVE -> Optional.of("A narrative measure has no figures.");
        };
    }

    private static Optional<String> behaviour(@Nullable Behaviour behaviour) {
        if (behaviour == null) {
            return Optional.of("It is not recorded whether the measure is a level, an amount or a running total.");
        }
        return switch (behaviour) {
            case SNAPSHOT, FLOW -> Optional.empty();
            case CUMULATIVE_IN_YEAR, CUMULATIVE_SINCE_START ->
                Optional.of("A running total contains the values before it.");
            case ROLLING_12_MONTHS, POOLED_N_YEARS ->
                Optional.of(
                        "Overlapping periods share most of what they count, so neighbours are alike by their make.");
            case MODELLED -> Optional.of("A modelled estimate varies with its model.");
        };
    }

    private static Optional<String> often(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY, QUARTERLY -> Optional.empty();
            case SIX_MONTHLY, ANNUAL, EVERY_4_YEARS ->
                Optional.of("Control charts are for monthly and quarterly measures.");
        };
    }
}
