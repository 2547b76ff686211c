package uk.luton2040.measures.target;

import static java.math.MathContext.DECIMAL128;
import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.luton2040.measures.Figures;

/** The same step every day from the baseline to the final target; a running total starts from a baseline of 0. */
public record LinearTrajectory(
        LocalDate from, BigDecimal baseline, LocalDate until, BigDecimal target, String origin, boolean illustrative)
        implements Trajectory {
    public LinearTrajectory {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A trajectory must end after it begins: %s is not before %s.".formatted(from, until));
        }
    }

    @Override
    public Optional<BigDecimal> at(LocalDate end) {
        if (end.isBefore(from) || end.isAfter(until)) {
            return Optional.empty();
        }
        BigDecimal elapsed = BigDecimal.valueOf(DAYS.between(from, end));
        BigDecimal whole = BigDecimal.valueOf(DAYS.between(from, until));
        return Optional.of(
                baseline.add(target.subtract(baseline).multiply(elapsed).divide(whole, DECIMAL128)));
    }

    @Override
    public String sentence() {
        return "in equal steps from %s to %s".formatted(Figures.readable(baseline), Figures.readable(target));
    }
}
