package uk.luton2040.measures.forecast;

import static java.math.MathContext.DECIMAL128;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.PeriodKind;

/**
 * The least squares line through the newest values of a series, and its 95 % prediction interval
 * ŷ ± t(n − 2) · s · √(1 + 1/n + (x − x̄)²/Sxx), as in N. Draper and H. Smith, "Applied Regression Analysis", 1998, 1.4.
 *
 * <p>Time runs in months from the first value's end (in days for values of single days), so that a missing period leaves
 * its gap. Sums are exact; divisions and roots are rounded to 34 digits, half to even, and t to four decimals.
 *
 * @param first the end of the oldest period used: x = 0
 * @param points n, from 5 to 12
 * @param middle x̄
 * @param mean of the values
 * @param spread Sxx = Σ(x − x̄)²
 * @param slope in the KPI's unit per month, or per day for values of single days
 * @param deviation s, the residual standard deviation, on n − 2 degrees of freedom
 */
public record Trend(
        PeriodKind kind,
        LocalDate first,
        LocalDate last,
        int points,
        BigDecimal middle,
        BigDecimal mean,
        BigDecimal spread,
        BigDecimal slope,
        BigDecimal deviation) {
    /** Below this there is none. */
    public static final int FEWEST = 5;

    private static final int MOST = 12;

    /**
     * The line through the newest five to twelve; empty for fewer than five, or where they are all of one day.
     *
     * @param series oldest first, of one kind of period, all comparable: nothing from before a break
     */
    public static Optional<Trend> of(List<Point> series) {
        if (series.size() < FEWEST) {
            return Optional.empty();
        }
        List<Point> used = series.subList(Math.max(0, series.size() - MOST), series.size());
        PeriodKind kind = used.getFirst().period().kind();
        LocalDate first = used.getFirst().period().end();
        BigDecimal n = BigDecimal.valueOf(used.size());
        Function<Point, BigDecimal> x =
                point -> time(kind, first, point.period().end());
        BigDecimal sumX = total(used, x);
        BigDecimal sumY = total(used, Point::value);
        BigDecimal xx = n.multiply(total(used, point -> x.apply(point).pow(2))).subtract(sumX.pow(2));
        BigDecimal yy = n.multiply(total(used, point -> point.value().pow(2))).subtract(sumY.pow(2));
        BigDecimal xy = n.multiply(total(used, point -> x.apply(point).multiply(point.value())))
                .subtract(sumX.multiply(sumY));
        if (xx.signum() == 0) {
            return Optional.empty();
        }
        // Σ(y − ŷ)² = (xx·yy − xy²) / (n·xx), exact up to its one division, so that a straight line has no deviation
        BigDecimal squares = xx.multiply(yy).subtract(xy.pow(2)).divide(n.multiply(xx), DECIMAL128);
        BigDecimal deviation =
                squares.divide(BigDecimal.valueOf(used.size() - 2L), DECIMAL128).sqrt(DECIMAL128);
        return Optional.of(new Trend(
                kind,
                first,
                used.getLast().period().end(),
                used.size(),
                sumX.divide(n, DECIMAL128),
                sumY.divide(n, DECIMAL128),
                xx.divide(n, DECIMAL128),
                xy.divide(xx, DECIMAL128),
                deviation));
    }

    /** Where the line will be at the end of a period that ends on, not including, this day. */
    public Forecast at(LocalDate end) {
        BigDecimal away = time(kind, first, end).subtract(middle);
        BigDecimal value = mean.add(slope.multiply(away));
        BigDecimal error = deviation.multiply(BigDecimal.ONE
                .add(BigDecimal.ONE.divide(BigDecimal.valueOf(points), DECIMAL128))
                .add(away.pow(2).divide(spread, DECIMAL128))
                .sqrt(DECIMAL128));
        BigDecimal reach = StudentT.twoSided95(points - 2).multiply(error);
        return new Forecast(value, value.subtract(reach), value.add(reach), error, points);
    }

    /** Whether a day is further ahead of the newest value than the oldest used is behind it. */
    public boolean isFarAhead(LocalDate end) {
        return DAYS.between(last, end) > DAYS.between(first, last);
    }

    private static BigDecimal time(PeriodKind kind, LocalDate first, LocalDate end) {
        return BigDecimal.valueOf(kind == PeriodKind.DAY ? DAYS.between(first, end) : MONTHS.between(first, end));
    }

    private static BigDecimal total(List<Point> points, Function<Point, BigDecimal> figure) {
        return points.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
