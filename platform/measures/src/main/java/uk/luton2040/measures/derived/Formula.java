package uk.luton2040.measures.derived;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.equality.Gap;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * A KPI as a calculation over others. Exact, but for the one division of a ratio, an index or a reduction, which is
 * rounded to 34 digits.
 *
 * @param base the period an index or a reduction counts from; null for the others
 * @param per what a ratio is out of: 100 for a percentage, 1 for a ratio
 */
public record Formula(FormulaKind kind, @Nullable Period base, BigDecimal per) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * What it comes to in one period.
     *
     * @param value null where an operand has none, or it cannot be divided
     * @param sentence the calculation, or why there is none
     */
    public record Result(@Nullable BigDecimal value, String sentence) {}

    public Formula {
        kind.refusal(base != null).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** @throws IllegalArgumentException when these are not as many operands as the kind reads */
    public Result at(Period period, List<Operand> operands) {
        kind.refusal(operands.size(), base != null).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return switch (kind) {
            case SUM -> combined(period, operands, "%s", " + ", Formula::total);
            case DIFFERENCE ->
                combined(
                        period,
                        operands,
                        "%s",
                        " - ",
                        values -> values.getFirst().subtract(values.getLast()));
            case MAX_MINUS_MIN ->
                combined(period, operands, "the highest less the lowest of %s", ", ", Formula::spread);
            case RATIO -> ratio(period, operands);
            case INDEX_TO_BASELINE -> against(period, operands.getFirst(), false);
            case CUMULATIVE_REDUCTION -> against(period, operands.getFirst(), true);
            case GAP_BETWEEN_GROUPS -> gap(period, operands.getFirst());
        };
    }

    /** The results of every period of a kind for which an operand has a value, oldest first. */
    public SequencedMap<Period, Result> series(PeriodKind each, List<Operand> operands) {
        SequencedMap<Period, Result> results = new LinkedHashMap<>();
        operands.stream()
                .flatMap(operand ->
                        Stream.concat(operand.values().keySet().stream(), operand.groups().keySet().stream()))
                .map(period -> each.containing(period.lastDay()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(period -> results.put(period, at(period, operands)));
        return results;
    }

    /** @param written how the calculation is written, around its operands joined by the sign */
    private static Result combined(
            Period period,
            List<Operand> operands,
            String written,
            String sign,
            Function<List<BigDecimal>, BigDecimal> calculation) {
        List<BigDecimal> values = new ArrayList<>();
        for (Operand operand : operands) {
            Optional<BigDecimal> value = operand.at(period);
            if (value.isEmpty()) {
                return missing(operand, period);
            }
            values.add(value.get());
        }
        BigDecimal value = calculation.apply(values);
        String codes = operands.stream().map(Operand::code).collect(Collectors.joining(sign));
        String figures = values.stream().map(Figures::readable).collect(Collectors.joining(sign));
        return new Result(
                value,
                "%s = %s = %s"
                        .formatted(written.formatted(codes), written.formatted(figures), Figures.readable(value)));
    }

    private static BigDecimal total(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Result ratio(Period period, List<Operand> operands) {
        Operand above = operands.getFirst();
        Operand below = operands.getLast();
        Optional<BigDecimal> numerator = above.at(period);
        Optional<BigDecimal> denominator = below.at(period);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return missing(numerator.isEmpty() ? above : below, period);
        }
        if (denominator.get().signum() == 0) {
            return nothing("%s is 0 in %s, so there is no ratio.".formatted(below.code(), period.label()));
        }
        BigDecimal value = numerator.get().multiply(per).divide(denominator.get(), DECIMAL128);
        String times = per.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + Figures.readable(per);
        return new Result(
                value,
                "%s / %s%s = %s / %s%s = %s"
                        .formatted(
                                above.code(),
                                below.code(),
                                times,
                                Figures.readable(numerator.get()),
                                Figures.readable(denominator.get()),
                                times,
                                Figures.readable(value)));
    }

    private Result against(Period period, Operand operand, boolean reduction) {
        Period from = Objects.requireNonNull(base);
        Optional<BigDecimal> then = operand.at(from);
        Optional<BigDecimal> now = operand.at(period);
        if (then.isEmpty() || now.isEmpty()) {
            return missing(operand, then.isEmpty() ? from : period);
        }
        if (then.get().signum() == 0) {
            return nothing(
                    "%s was 0 in %s, so nothing can be counted from it.".formatted(operand.code(), from.label()));
        }
        BigDecimal figure = reduction ? then.get().subtract(now.get()) : now.get();
        BigDecimal value = figure.multiply(HUNDRED).divide(then.get(), DECIMAL128);
        String above = reduction
                ? "(%s - %s)".formatted(Figures.readable(then.get()), Figures.readable(now.get()))
                : Figures.readable(now.get());
        return new Result(
                value,
                "%s since %s: %s / %s x 100 = %s"
                        .formatted(
                                operand.code(),
                                from.label(),
                                above,
                                Figures.readable(then.get()),
                                Figures.readable(value)));
    }

    private static Result gap(Period period, Operand operand) {
        Map<String, BigDecimal> groups = operand.groups().getOrDefault(period, Map.of());
        return Gap.of(operand.groupNames(), groups, operand.better())
                .map(gap -> new Result(gap.size(), gap.sentence()))
                .orElseGet(() -> nothing(
                        "%s has fewer than two groups with a value in %s.".formatted(operand.code(), period.label())));
    }

    private static BigDecimal spread(List<BigDecimal> values) {
        List<BigDecimal> ordered = values.stream().sorted().toList();
        return ordered.getLast().subtract(ordered.getFirst());
    }

    private static Result missing(Operand operand, Period period) {
        return nothing("%s has no value for %s.".formatted(operand.code(), period.label()));
    }

    private static Result nothing(String why) {
        return new Result(null, why);
    }
}
