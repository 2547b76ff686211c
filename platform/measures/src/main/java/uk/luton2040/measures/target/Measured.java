package uk.luton2040.measures.target;

import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;

/**
 * The measurement a target is wanted for.
 *
 * @param previous the period of the measurement before it; null when it is the first
 * @param category empty for the whole; targets of other categories do not apply
 */
public record Measured(
        Period period, Frequency frequency, @Nullable Period previous, String category) {
    /** A year's figure: the year itself (an outturn), or any measurement taken once a year or less often. */
    boolean isYearly() {
        return switch (period.kind()) {
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> true;
            case DAY, MONTH, QUARTER, HALF_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF_YEAR ->
                switch (frequency) {
                    case ANNUAL, EVERY_4_YEARS -> true;
                    case MONTHLY, QUARTERLY, SIX_MONTHLY -> false;
                };
        };
    }
}
