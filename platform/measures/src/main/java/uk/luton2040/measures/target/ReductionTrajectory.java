package uk.luton2040.measures.target;

import static java.math.MathContext.DECIMAL128;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;

/**
 * A reduction of the same share every year, counted from a baseline. After n years it adds up to 1 − (1 − r)^n when each
 * year's cut is taken from the year before (compounding), or to n·r when it is taken from the baseline. Between two
 * anniversaries it runs in equal steps.
 *
 * @param from the first day after the baseline's period
 * @param until the last period end it speaks of
 * @param rate r, as a share: 0.09 is 9 % a year
 * @param baseline the level reduced, in the KPI's unit; the trajectory is then the level left. For a KPI that measures
 *     the reduction itself in per cent it is null and the trajectory is the reduction reached
 */
public record ReductionTrajectory(
        LocalDate from,
        LocalDate until,
        BigDecimal rate,
        boolean compounding,
        @Nullable BigDecimal baseline,
        String origin,
        boolean illustrative)
        implements Trajectory {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public ReductionTrajectory {
        if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "A yearly reduction is a share between 0 and 1 (0.09 for 9%), not " + rate.toPlainString() + ".");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A trajectory must end after it begins: %s is not before %s.".formatted(from, until));
        }
    }

    /** The share of the baseline that is gone after whole years, exactly. */
    public BigDecimal reductionAfter(int years) {
        return compounding
                ? BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(rate).pow(years))
                : rate.multiply(BigDecimal.valueOf(years));
    }

    @Override
    public Optional<BigDecimal> at(LocalDate end) {
        if (end.isBefore(from) || end.isAfter(until)) {
            return Optional.empty();
        }
        BigDecimal reduction = reductionAt(end);
        return Optional.of(
                baseline == null ? reduction.multiply(HUNDRED) : baseline.multiply(BigDecimal.ONE.subtract(reduction)));
    }

    private BigDecimal reductionAt(LocalDate end) {
        int years = Math.toIntExact(YEARS.between(from, end));
        LocalDate anniversary = from.plusYears(years);
        BigDecimal reached = reductionAfter(years);
        if (anniversary.equals(end)) {
            return reached;
        }
        BigDecimal elapsed = BigDecimal.valueOf(DAYS.between(anniversary, end));
        BigDecimal year = BigDecimal.valueOf(DAYS.between(anniversary, from.plusYears(years + 1L)));
        return reached.add(
                reductionAfter(years + 1).subtract(reached).multiply(elapsed).divide(year, DECIMAL128));
    }

    @Override
    public String sentence() {
        return "a reduction of %s%% a year, %s"
                .formatted(
                        Figures.readable(rate.multiply(HUNDRED)),
                        compounding ? "each on the year before" : "each on the baseline");
    }
}
