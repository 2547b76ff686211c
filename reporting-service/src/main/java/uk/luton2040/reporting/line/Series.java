package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.aggregation.Whole;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.status.Ratings;
import uk.luton2040.measures.survey.Estimate;
import uk.luton2040.reporting.journal.Facts;

/** A KPI's published values, period by period, its parts made into wholes. */
final class Series {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final KpiState kpi;
    private final TreeMap<Period, Map<PartName, Published>> reported = new TreeMap<>();
    /** Each period is put together once, however often it is looked at. */
    private final Map<Period, Cell> cells = new HashMap<>();

    /** One category of one provider. */
    record PartName(String organisation, @Nullable String category) {
        @Override
        public String toString() {
            return category == null ? organisation : organisation + " " + category;
        }
    }

    /**
     * What one period comes to.
     *
     * @param ratings how many were rated so, of all parts; null where nothing is rated
     * @param calculation how it follows from other KPIs; null where it is measured
     * @param estimate what a survey's value rests on, where one published value is the whole; null for any other
     */
    record Cell(
            Period period,
            @Nullable BigDecimal value,
            String quality,
            @Nullable String coverage,
            boolean complete,
            boolean illustrative,
            Map<PartName, Published> parts,
            @Nullable Ratings ratings,
            @Nullable Estimate estimate,
            @Nullable Calculation calculation) {
        static Cell calculated(
                Period period, BigDecimal value, String quality, boolean illustrative, Calculation calculation) {
            return new Cell(period, value, quality, null, true, illustrative, Map.of(), null, null, calculation);
        }
    }

    /**
     * How a value follows from other KPIs.
     *
     * @param numerator what a ratio counts; null where that is no count, or not known
     */
    record Calculation(
            String sentence,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    private Series(KpiState kpi) {
        this.kpi = kpi;
    }

    /**
     * The values of the KPI's periods of one kind: published ones, and where it is calculated from others and nothing was
     * published, calculated ones.
     *
     * @param end the first day after the last period that is looked at
     */
    static Series of(KpiState kpi, PeriodKind kind, LocalDate end, Facts facts) {
        Series series = new Series(kpi);
        for (MeasurementState measurement : facts.measurementsOf(kpi.code())) {
            Period period = Period.parse(measurement.period());
            Published published = measurement.published();
            PartName part = new PartName(measurement.organisation(), measurement.category());
            if (published != null && period.kind() == kind && !period.end().isAfter(end)) {
                series.reported
                        .computeIfAbsent(period, p -> new LinkedHashMap<>())
                        .put(part, published);
            }
        }
        new Derived(kpi, facts, end).cells(kind).forEach((period, cell) -> {
            if (series.reported.putIfAbsent(period, Map.of()) == null) {
                series.cells.put(period, cell);
            }
        });
        return series;
    }

    Optional<Period> newest() {
        return reported.isEmpty() ? Optional.empty() : Optional.of(reported.lastKey());
    }

    Optional<Period> before(Period period) {
        return Optional.ofNullable(reported.lowerKey(period));
    }

    Optional<Cell> at(Period period) {
        return Optional.ofNullable(reported.get(period)).map(parts -> cell(period));
    }

    /** Oldest first. */
    List<Cell> cells() {
        return cells(reported);
    }

    /** Those up to a period, oldest first. */
    List<Cell> cellsUntil(Period last) {
        return cells(reported.headMap(last, true));
    }

    private List<Cell> cells(Map<Period, Map<PartName, Published>> some) {
        return some.keySet().stream().map(this::cell).toList();
    }

    private Cell cell(Period period) {
        Cell known = cells.get(period);
        if (known == null) {
            known = made(period, reported.getOrDefault(period, Map.of()));
            cells.put(period, known);
        }
        return known;
    }

    /**
     * The values up to a period that can be held against each other, oldest first: measured, and of all who owe them. A sum
     * of fewer partners, or a projection, is no point of the same series.
     */
    List<Point> points(Period last) {
        List<Point> points = new ArrayList<>();
        for (Cell cell : cellsUntil(last)) {
            BigDecimal value = cell.value();
            if (value != null && cell.complete() && !cell.quality().equals("projected")) {
                points.add(new Point(cell.period(), value));
            }
        }
        return points;
    }

    Optional<Published> part(Period period, PartName name) {
        return Optional.ofNullable(reported.get(period)).flatMap(parts -> Optional.ofNullable(parts.get(name)));
    }

    /** The value of each category, whoever brings it; none where several bring it and make no whole. */
    Map<String, BigDecimal> groups(Cell cell) {
        KpiState then = kpi.on(cell.period().lastDay());
        Map<String, Map<String, Amount>> byCategory = new LinkedHashMap<>();
        cell.parts().forEach((name, part) -> {
            if (name.category() != null && part.value() != null) {
                byCategory
                        .computeIfAbsent(name.category(), category -> new LinkedHashMap<>())
                        .put(name.organisation(), new Amount(part.value(), part.numerator(), part.denominator()));
            }
        });
        Map<String, BigDecimal> groups = new LinkedHashMap<>();
        byCategory.forEach((category, amounts) -> {
            BigDecimal value = amounts.size() == 1
                    ? amounts.values().iterator().next().value()
                    : ofOneGroup(then).combine(amounts, "partners", per(then)).value();
            if (value != null) {
                groups.put(category, value);
            }
        });
        return groups;
    }

    /** Several partners' values of one group are no gap, whatever those of several groups are. */
    private static AcrossParts ofOneGroup(KpiState kpi) {
        AcrossParts across = acrossParts(kpi);
        return across == AcrossParts.MAX_MINUS_MIN ? AcrossParts.NONE : across;
    }

    @Nullable
    BigDecimal valueAt(Period period) {
        return at(period).map(Cell::value).orElse(null);
    }

    private Cell made(Period period, Map<PartName, Published> reportedParts) {
        KpiState then = kpi.on(period.lastDay());
        List<PartName> owed = owed(then, reportedParts.keySet());
        Map<PartName, Published> parts = new LinkedHashMap<>();
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (PartName name : owed) {
            Published published = reportedParts.get(name);
            if (published == null) {
                amounts.put(name.toString(), Amount.NOT_REPORTED);
            } else {
                parts.put(name, published);
                amounts.put(
                        name.toString(), new Amount(published.value(), published.numerator(), published.denominator()));
            }
        }
        boolean illustrative = parts.values().stream().anyMatch(Published::illustrative);
        Optional<Rated> rated = Rated.of(then, parts.values());
        Ratings ratings = rated.map(Rated::ratings).orElse(null);
        if (owed.size() == 1) {
            Published only = parts.values().iterator().next();
            return new Cell(
                    period,
                    rated.flatMap(Rated::figure).orElse(only.value()),
                    only.quality(),
                    null,
                    true,
                    illustrative,
                    parts,
                    ratings,
                    Surveys.estimate(then, only).orElse(null),
                    null);
        }
        Whole whole = acrossParts(then).combine(amounts, called(then), per(then));
        boolean complete = parts.size() == owed.size();
        boolean isFinal = complete
                && parts.values().stream().allMatch(part -> part.quality().equals("final"));
        String quality = isFinal ? "final" : "provisional";
        BigDecimal value = rated.flatMap(Rated::figure).orElse(whole.value());
        return new Cell(period, value, quality, whole.sentence(), complete, illustrative, parts, ratings, null, null);
    }

    /** What was expected then; where the period has none of it, as nobody noted another provider or breakdown, what it has. */
    private static List<PartName> owed(KpiState then, Set<PartName> reportedNames) {
        List<PartName> expected = expectedParts(then);
        return expected.stream().anyMatch(reportedNames::contains) ? expected : List.copyOf(reportedNames);
    }

    /** The whole of a figure that the parts of a cell bring beside their values; empty unless each of them does. */
    Optional<BigDecimal> whole(Cell cell, Function<Published, @Nullable BigDecimal> figure) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        cell.parts()
                .forEach((name, part) -> Optional.ofNullable(figure.apply(part))
                        .ifPresent(value -> amounts.put(name.toString(), Amount.of(value))));
        if (amounts.isEmpty()
                || !cell.complete()
                || amounts.size() < cell.parts().size()) {
            return Optional.empty();
        }
        KpiState then = kpi.on(cell.period().lastDay());
        return amounts.size() == 1
                ? Optional.ofNullable(amounts.values().iterator().next().value())
                : Optional.ofNullable(acrossParts(then)
                        .combine(amounts, called(then), per(then))
                        .value());
    }

    private static AcrossParts acrossParts(KpiState kpi) {
        return Optional.ofNullable(kpi.overParts()).flatMap(AcrossParts::of).orElse(AcrossParts.NONE);
    }

    private static String called(KpiState kpi) {
        return kpi.providers().size() > 1 ? "partners" : "parts";
    }

    static @Nullable BigDecimal numerator(Cell cell) {
        return cell.calculation() == null
                ? total(cell, Published::numerator)
                : cell.calculation().numerator();
    }

    static @Nullable BigDecimal denominator(Cell cell) {
        return cell.calculation() == null
                ? total(cell, Published::denominator)
                : cell.calculation().denominator();
    }

    /** A value that is a number of people or things; null for any other. */
    @Nullable
    BigDecimal count(Period period) {
        return kpi.valueType().equals(ValueType.NUMBER.code()) ? valueAt(period) : null;
    }

    /** What all parts of a cell count together; null unless each says. */
    private static @Nullable BigDecimal total(Cell cell, Function<Published, @Nullable BigDecimal> figure) {
        List<BigDecimal> figures = cell.parts().values().stream()
                .flatMap(part -> Optional.ofNullable(figure.apply(part)).stream())
                .toList();
        return figures.isEmpty() || figures.size() < cell.parts().size()
                ? null
                : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal per(KpiState kpi) {
        return kpi.valueType().equals(ValueType.PERCENTAGE.code()) ? HUNDRED : BigDecimal.ONE;
    }

    private static List<PartName> expectedParts(KpiState kpi) {
        List<PartName> parts = new ArrayList<>();
        for (String provider : kpi.providers()) {
            if (kpi.categories().isEmpty()) {
                parts.add(new PartName(provider, null));
            } else {
                kpi.categories().forEach(category -> parts.add(new PartName(provider, category)));
            }
        }
        return parts;
    }

    /** The commentary of a value that one provider gave as a whole. */
    static @Nullable String commentary(Cell cell) {
        return cell.parts().size() == 1
                ? cell.parts().values().stream()
                        .map(Published::commentary)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
