package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/** A KPI's published values, period by period, its parts made into wholes. */
final class Series {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final KpiState kpi;
    private final TreeMap<Period, Map<PartName, Published>> reported = new TreeMap<>();

    /** One category of one provider. */
    record PartName(String organisation, @Nullable String category) {
        @Override
        public String toString() {
            return category == null ? organisation : organisation + " " + category;
        }
    }

    /** What one period comes to. */
    record Cell(
            Period period,
            @Nullable BigDecimal value,
            String quality,
            @Nullable String coverage,
            boolean complete,
            boolean illustrative,
            Map<PartName, Published> parts) {}

    private Series(KpiState kpi) {
        this.kpi = kpi;
    }

    /** Published values of the KPI's own kind of period that end by the end of the report. */
    static Series of(KpiState kpi, PeriodKind kind, Period report, List<MeasurementState> measurements) {
        return of(kpi, kind, report.end(), measurements);
    }

    /** Those that end by that day, the first one after them. */
    static Series of(KpiState kpi, PeriodKind kind, LocalDate end, List<MeasurementState> measurements) {
        Series series = new Series(kpi);
        for (MeasurementState measurement : measurements) {
            Period period = Period.parse(measurement.period());
            Published published = measurement.published();
            PartName part = new PartName(measurement.organisation(), measurement.category());
            if (published != null && period.kind() == kind && !period.end().isAfter(end)) {
                series.reported
                        .computeIfAbsent(period, p -> new LinkedHashMap<>())
                        .put(part, published);
            }
        }
        return series;
    }

    Optional<Period> newest() {
        return reported.isEmpty() ? Optional.empty() : Optional.of(reported.lastKey());
    }

    Optional<Period> before(Period period) {
        return Optional.ofNullable(reported.lowerKey(period));
    }

    Optional<Cell> at(Period period) {
        return Optional.ofNullable(reported.get(period)).map(parts -> cell(period, parts));
    }

    /** Oldest first. */
    List<Cell> cells() {
        return reported.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The values up to a period that can be held against each other, oldest first: measured, and of all who owe them. A sum
     * of fewer partners, or a projection, is no point of the same series.
     */
    List<Point> points(Period last) {
        List<Point> points = new ArrayList<>();
        reported.headMap(last, true).forEach((period, parts) -> {
            Cell cell = cell(period, parts);
            BigDecimal value = cell.value();
            if (value != null && cell.complete() && !cell.quality().equals("projected")) {
                points.add(new Point(period, value));
            }
        });
        return points;
    }

    @Nullable
    BigDecimal valueAt(Period period) {
        return at(period).map(Cell::value).orElse(null);
    }

    private Cell cell(Period period, Map<PartName, Published> reportedParts) {
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
        if (owed.size() == 1) {
            Published only = parts.values().iterator().next();
            return new Cell(period, only.value(), only.quality(), null, true, illustrative, parts);
        }
        Whole whole = acrossParts(then).combine(amounts, called(then), per(then));
        boolean complete = parts.size() == owed.size();
        boolean isFinal = complete
                && parts.values().stream().allMatch(part -> part.quality().equals("final"));
        String quality = isFinal ? "final" : "provisional";
        return new Cell(period, whole.value(), quality, whole.sentence(), complete, illustrative, parts);
    }

    /** What was expected then; where the period has none of it, as nobody noted another provider or breakdown, what it has. */
    private static List<PartName> owed(KpiState then, Set<PartName> reportedNames) {
        List<PartName> expected = expectedParts(then);
        return expected.stream().anyMatch(reportedNames::contains) ? expected : List.copyOf(reportedNames);
    }

    private static AcrossParts acrossParts(KpiState kpi) {
        return Optional.ofNullable(kpi.overParts()).flatMap(AcrossParts::of).orElse(AcrossParts.NONE);
    }

    private static String called(KpiState kpi) {
        return kpi.providers().size() > 1 ? "partners" : "parts";
    }

    private static BigDecimal per(KpiState kpi) {
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
