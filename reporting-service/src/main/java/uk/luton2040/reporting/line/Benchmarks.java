package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.TargetKind;

/** What others have where Luton has its value: of each comparator the figure that is nearest in time, none from later. */
final class Benchmarks {
    private final KpiState kpi;
    private final Period period;
    private final BigDecimal value;

    private Benchmarks(KpiState kpi, Period period, BigDecimal value) {
        this.kpi = kpi;
        this.period = period;
        this.value = value;
    }

    /** In the order in which the catalogue lists the comparators. */
    static List<KpiLine.Benchmark> of(KpiState kpi, Period period, @Nullable BigDecimal value) {
        return value == null ? List.of() : new Benchmarks(kpi, period, value).all();
    }

    private List<KpiLine.Benchmark> all() {
        Map<String, KpiState.Target> nearest = new LinkedHashMap<>();
        kpi.targets().stream()
                .filter(figure -> figure.kind().equals(TargetKind.BENCHMARK.code()) && figure.value() != null)
                .filter(figure -> !isLater(figure))
                .forEach(figure -> nearest.merge(comparator(figure), figure, this::nearer));
        return nearest.values().stream().map(this::benchmark).toList();
    }

    private static String comparator(KpiState.Target figure) {
        return Objects.requireNonNullElse(figure.category(), "");
    }

    private boolean isLater(KpiState.Target figure) {
        return days(figure).filter(named -> named.end().isAfter(period.end())).isPresent();
    }

    /** The newer one; a dated one before one without a date. */
    private KpiState.Target nearer(KpiState.Target one, KpiState.Target other) {
        Comparator<KpiState.Target> byEnd =
                Comparator.comparing(figure -> days(figure).map(Period::end).orElse(java.time.LocalDate.MIN));
        return byEnd.compare(other, one) > 0 ? other : one;
    }

    private static Optional<Period> days(KpiState.Target figure) {
        try {
            return Optional.ofNullable(figure.period()).map(Period::parse);
        } catch (IllegalArgumentException inWords) {
            return Optional.empty();
        }
    }

    private KpiLine.Benchmark benchmark(KpiState.Target figure) {
        BigDecimal theirs = Objects.requireNonNull(figure.value());
        Comparison comparison = compare(theirs);
        Optional<Period> when = days(figure);
        String whose = comparator(figure).isEmpty() ? "the benchmark" : comparator(figure);
        String of = when.map(named -> " in " + named.label())
                .orElse(figure.period() == null ? "" : " (%s)".formatted(figure.period()));
        return new KpiLine.Benchmark(
                figure.category(),
                when.map(KpiLine.PeriodName::of).orElse(null),
                theirs,
                String.valueOf(ValueText.of(kpi, theirs)),
                comparison.code,
                "%s %s: %s in %s against %s%s."
                        .formatted(
                                comparison.words,
                                whose,
                                ValueText.of(kpi, value),
                                period.label(),
                                ValueText.of(kpi, theirs),
                                of),
                figure.where(),
                figure.illustrative());
    }

    private enum Comparison {
        BETTER("better", "Better than"),
        WORSE("worse", "Worse than"),
        SAME("same", "The same as"),
        HIGHER("higher", "Higher than"),
        LOWER("lower", "Lower than");

        private final String code;
        private final String words;

        Comparison(String code, String words) {
            this.code = code;
            this.words = words;
        }
    }

    private Comparison compare(BigDecimal theirs) {
        int sign = value.compareTo(theirs);
        if (sign == 0) {
            return Comparison.SAME;
        }
        return switch (Better.of(kpi.betterWhen()).orElse(Better.CONTEXT)) {
            case HIGHER -> sign > 0 ? Comparison.BETTER : Comparison.WORSE;
            case LOWER -> sign < 0 ? Comparison.BETTER : Comparison.WORSE;
            case RANGE, CONTEXT -> sign > 0 ? Comparison.HIGHER : Comparison.LOWER;
        };
    }
}
