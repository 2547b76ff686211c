package uk.luton2040.measures.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.ImpreciseDate;
import uk.luton2040.measures.period.Period;

/**
 * A figure that was set or printed for a KPI, as it stands in its source. A printed target that is no value
 * ("increase") has neither value nor range: it is kept and never judged.
 *
 * @param category the value of the KPI's breakdown it is for; empty for the whole
 * @param period a period code, {@code every-year}, {@code every-period}, a date in words, or empty when none is printed
 * @param value in the KPI's unit; null for a range or for words
 * @param low lower bound of a range, inclusive
 * @param high upper bound of a range, inclusive
 * @param strict "under 900": reaching the figure exactly is not enough
 * @param origin where it comes from, as a reader would cite it
 * @param illustrative invented for the demonstration
 */
public record Target(
        TargetKind kind,
        String category,
        String period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean strict,
        String origin,
        boolean illustrative) {
    /** The period word of a target that holds for every whole year. */
    public static final String EVERY_YEAR = "every-year";

    /** The period word of a target that holds for every period, in-year ones too. */
    public static final String EVERY_PERIOD = "every-period";

    public Target {
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("A range needs both its low and its high end.");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A range must not end below its beginning: %s is more than %s."
                    .formatted(Figures.readable(low), Figures.readable(high)));
        }
        if (value != null && low != null) {
            throw new IllegalArgumentException("A target is either one value or a range, not both.");
        }
    }

    /** Whether it holds a figure or a range, rather than words. */
    public boolean isFigure() {
        return value != null || low != null;
    }

    Goal goal() {
        return new Goal(value, low, high, strict, origin, illustrative);
    }

    /** The days it names; empty for standing targets, for no period and for words that cannot be read. */
    Optional<Span> span() {
        try {
            Period code = Period.parse(period);
            return Optional.of(new Span(code.start(), code.end(), code.label(), true));
        } catch (IllegalArgumentException notACode) {
            ImpreciseDate date = ImpreciseDate.parse(period);
            return date.from() == null || date.until() == null
                    ? Optional.empty()
                    : Optional.of(new Span(date.from(), date.until(), period, isYear(date.from(), date.until())));
        }
    }

    private static boolean isYear(LocalDate start, LocalDate end) {
        return start.plusYears(1).equals(end);
    }

    /** The days, and whether they are a period whose amount is meant ("2023/24") or a date in words ("summer 2021"). */
    record Span(LocalDate start, LocalDate end, String label, boolean amount) {
        String judgedAt() {
            return isYear(start, end) ? "at year end" : "on the whole of it";
        }

        boolean isExactly(Period period) {
            return start.equals(period.start()) && end.equals(period.end());
        }

        boolean contains(Period period) {
            return !period.start().isBefore(start) && !period.end().isAfter(end);
        }
    }
}
