package uk.luton2040.measures.aggregation;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;

/** The sums behind both ways of making a whole; each uses the parts that bring what it needs and counts them. */
final class Combination {
    private final Collection<Amount> amounts;
    private final String parts;

    Combination(Collection<Amount> amounts, String parts) {
        this.amounts = amounts;
        this.parts = parts;
    }

    Whole sum() {
        return of(hasValue(), "The sum", values -> total(values, Combination::value));
    }

    Whole mean() {
        return of(
                hasValue(),
                "The mean",
                values -> total(values, Combination::value).divide(BigDecimal.valueOf(values.size()), DECIMAL128));
    }

    Whole weightedMean() {
        return of(
                hasValue().and(amount -> amount.denominator() != null),
                "The mean, each weighted by its denominator,",
                values -> share(
                        total(values, amount -> value(amount).multiply(denominator(amount))),
                        total(values, Combination::denominator),
                        BigDecimal.ONE));
    }

    Whole maxMinusMin() {
        return of(hasValue(), "The gap between the highest and the lowest", values -> {
            List<BigDecimal> ordered =
                    values.stream().map(Combination::value).sorted().toList();
            return ordered.size() < 2 ? null : ordered.getLast().subtract(ordered.getFirst());
        });
    }

    Whole ratioOfSums(BigDecimal per) {
        List<Amount> usable = amounts.stream()
                .filter(amount -> amount.numerator() != null && amount.denominator() != null)
                .toList();
        Coverage coverage = new Coverage(usable.size(), amounts.size(), parts);
        if (usable.isEmpty()) {
            return nothing(coverage);
        }
        BigDecimal numerator = total(usable, Combination::numerator);
        BigDecimal denominator = total(usable, Combination::denominator);
        BigDecimal ratio = share(numerator, denominator, per);
        String sums = "%s out of %s from %s"
                .formatted(Figures.readable(numerator), Figures.readable(denominator), coverage.words());
        String sentence = ratio == null
                ? "There is no ratio: %s.".formatted(sums)
                : "The ratio of the sums, %s%s.".formatted(sums, provisional(coverage));
        return new Whole(ratio, numerator, denominator, coverage, !coverage.isComplete(), sentence);
    }

    /** Parts that stay apart; the coverage still counts what has come in. */
    Whole none() {
        Coverage coverage = coverage(hasValue());
        return new Whole(
                null,
                null,
                null,
                coverage,
                !coverage.isComplete(),
                "The %s are shown apart and make no whole.".formatted(parts));
    }

    private Whole of(Predicate<Amount> usable, String what, Function<List<Amount>, @Nullable BigDecimal> calculation) {
        List<Amount> used = amounts.stream().filter(usable).toList();
        Coverage coverage = coverage(usable);
        if (used.isEmpty()) {
            return nothing(coverage);
        }
        BigDecimal value = calculation.apply(used);
        String sentence = value == null
                ? "%s cannot be taken from %s.".formatted(what, coverage.words())
                : "%s of %s%s.".formatted(what, coverage.words(), provisional(coverage));
        return new Whole(value, null, null, coverage, !coverage.isComplete(), sentence);
    }

    private Coverage coverage(Predicate<Amount> usable) {
        return new Coverage((int) amounts.stream().filter(usable).count(), amounts.size(), parts);
    }

    static Whole nothing(Coverage coverage) {
        return new Whole(
                null,
                null,
                null,
                coverage,
                !coverage.isComplete(),
                "Nothing has been reported yet: %s.".formatted(coverage.words()));
    }

    private static String provisional(Coverage coverage) {
        return coverage.isComplete() ? "" : ", provisional until all have reported";
    }

    private static @Nullable BigDecimal share(BigDecimal numerator, BigDecimal denominator, BigDecimal per) {
        return denominator.signum() == 0 ? null : numerator.multiply(per).divide(denominator, DECIMAL128);
    }

    private static BigDecimal total(List<Amount> amounts, Function<Amount, BigDecimal> figure) {
        return amounts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<Amount> hasValue() {
        return amount -> amount.value() != null;
    }

    private static BigDecimal value(Amount amount) {
        return Objects.requireNonNull(amount.value());
    }

    private static BigDecimal numerator(Amount amount) {
        return Objects.requireNonNull(amount.numerator());
    }

    private static BigDecimal denominator(Amount amount) {
        return Objects.requireNonNull(amount.denominator());
    }
}
