package uk.luton2040.measures.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone, as far as progress is reckoned from it.
 *
 * @param weight its share of the work against the others
 * @param until the day after the last that its baseline can mean; null when it names no days
 * @param forecastUntil the day after the last that its forecast can mean
 * @param reached the day on which it was reached
 * @param everyYear it returns each year, so it is no part of the work to be done
 */
public record Step(
        String code,
        String title,
        BigDecimal weight,
        @Nullable LocalDate until,
        @Nullable LocalDate forecastUntil,
        @Nullable LocalDate reached,
        boolean everyYear) {

    boolean isReachedBy(LocalDate day) {
        return reached != null && !reached.isAfter(day);
    }

    /** Whether its baseline has passed and it is not there. */
    public boolean isOverdueOn(LocalDate day) {
        return until != null && !everyYear && !isReachedBy(day) && !day.isBefore(until);
    }

    /** The day after the last on which it was, or is expected to be, reached; never one that has passed without it. */
    @Nullable
    LocalDate expectedUntil(LocalDate today) {
        if (isReachedBy(today)) {
            return reached == null ? null : reached.plusDays(1);
        }
        LocalDate expected = forecastUntil == null ? until : forecastUntil;
        return expected == null || expected.isAfter(today) ? expected : today.plusDays(1);
    }

    /** By how many days it is later than its baseline, earlier when negative; null where no days are named. */
    @Nullable
    public Long slippageDays(LocalDate today) {
        return everyYear ? null : Days.between(until, expectedUntil(today));
    }
}
