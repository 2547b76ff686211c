package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;

/** Invents the history of every active KPI. The same catalogue and shapes give the same rows, in every run. */
final class SeriesGenerator {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final double OFTEN_MISSING = 0.012;
    private static final double OFTEN_LATE = 0.06;
    private static final int NEWEST = 3;
    private static final int DAYS_TO_REPORT = 29;
    private static final LocalDate LAST_RECEIVED = LocalDate.of(2021, 11, 10);

    private final SequencedMap<String, DemoKpi> kpis;
    private final Stories stories;
    private final Map<String, Map<Period, BigDecimal>> valuesByKpi = new HashMap<>();

    SeriesGenerator(SequencedMap<String, DemoKpi> kpis) {
        this.kpis = kpis;
        this.stories = Stories.all();
    }

    /** Grouped by series, each oldest first. */
    List<DemoMeasurement> rows() {
        List<Shape> shapes = Shape.all();
        // What is computed from other series comes after them, and in the order of the file.
        return Stream.concat(
                        shapes.stream().filter(shape -> !shape.isMadeOfOthers()),
                        shapes.stream().filter(Shape::isMadeOfOthers))
                .flatMap(shape -> series(shape).stream())
                .toList();
    }

    private List<DemoMeasurement> series(Shape shape) {
        DemoKpi kpi = Optional.ofNullable(kpis.get(shape.kpi()))
                .orElseThrow(() ->
                        new IllegalStateException("shapes.csv names %s, which is not active.".formatted(shape.kpi())));
        Chance chance = new Chance(shape.seed());
        Chance theReturn = new Chance(shape.seedOfReturn());
        List<Period> periods = History.periods(kpi);
        List<DemoMeasurement> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            boolean newest = i >= periods.size() - NEWEST;
            double share = i / (periods.size() - 1.0);
            double wander = chance.wander();
            double denominatorWander = theReturn.wander();
            boolean missing = theReturn.happens(OFTEN_MISSING) && !newest && mayGoMissing(kpi);
            boolean late =
                    theReturn.happens(OFTEN_LATE) && !newest || shape.late().contains(period.code());
            LocalDate receivedOn = receivedOn(kpi, period, late, theReturn);
            String quality = quality(kpi, period, i == periods.size() - 1, theReturn);
            Optional<Figure> figure = shape.isMadeOfOthers()
                    ? computed(kpi, shape, period)
                    : invented(kpi, shape, period, share, wander, denominatorWander);
            if (figure.isPresent() && !missing && !shape.missing().contains(period.code())) {
                rows.add(row(kpi, shape, period, figure.get(), quality, receivedOn));
            }
        }
        remember(shape, rows);
        return stories.tell(kpi, shape, rows, chance);
    }

    /** Yearly figures are few, and workforce figures are computed from one another: those go missing only on purpose. */
    private static boolean mayGoMissing(DemoKpi kpi) {
        return kpi.frequency() != Frequency.ANNUAL
                && !kpi.code().startsWith("WFC")
                && kpi.valueType() != ValueType.BOOLEAN;
    }

    private Optional<Figure> invented(
            DemoKpi kpi, Shape shape, Period period, double share, double wander, double denominatorWander) {
        BigDecimal level = shape.fixedIn(period)
                .orElseGet(() -> new BigDecimal(shape.level(period, share) * (1 + shape.noise() * wander)));
        level = level.max(BigDecimal.ZERO);
        if (kpi.valueType() == ValueType.PERCENTAGE) {
            level = level.min(HUNDRED);
        }
        if (shape.denominator() == 0) {
            return Optional.of(new Figure(level.setScale(kpi.decimals(), RoundingMode.HALF_UP), null, null));
        }
        BigDecimal denominator = rounded(new BigDecimal(shape.denominator() * (1 + 0.008 * denominatorWander)));
        return Optional.of(percentage(kpi, rounded(level.multiply(denominator).divide(HUNDRED)), denominator));
    }

    private Optional<Figure> computed(DemoKpi kpi, Shape shape, Period period) {
        String[] sides = shape.madeOf().split("/");
        Optional<BigDecimal> first = new Formula(sides[0]).evaluate(code -> valueOf(code, period));
        if (sides.length == 1) {
            return first.map(value -> new Figure(value, null, null));
        }
        Optional<BigDecimal> second = new Formula(sides[1]).evaluate(code -> valueOf(code, period));
        return first.flatMap(numerator -> second.map(denominator -> percentage(kpi, numerator, denominator)));
    }

    private static Figure percentage(DemoKpi kpi, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal capped = numerator.min(denominator);
        BigDecimal value = capped.multiply(HUNDRED).divide(denominator, kpi.decimals(), RoundingMode.HALF_UP);
        return new Figure(value, capped, denominator);
    }

    private Optional<BigDecimal> valueOf(String code, Period period) {
        return Optional.ofNullable(valuesByKpi.getOrDefault(code, Map.of()).get(period));
    }

    private void remember(Shape shape, List<DemoMeasurement> rows) {
        Map<Period, BigDecimal> values = valuesByKpi.computeIfAbsent(shape.kpi(), code -> new HashMap<>());
        rows.forEach(row -> values.put(Period.parse(row.period()), row.value()));
    }

    private static LocalDate receivedOn(DemoKpi kpi, Period period, boolean late, Chance chance) {
        LocalDate due = period.lastDay().plusDays(DAYS_TO_REPORT);
        int slip = chance.between(3, 11);
        int early = chance.between(2, 20);
        int published = chance.between(15, 50);
        LocalDate received = kpi.frequency() == Frequency.ANNUAL
                ? due.plusDays(late ? 155L + slip : published)
                : late ? due.plusDays(slip) : due.minusDays(early);
        return received.isAfter(LAST_RECEIVED) ? LAST_RECEIVED : received;
    }

    private static String quality(DemoKpi kpi, Period period, boolean newest, Chance chance) {
        boolean provisional = chance.happens(kpi.external() ? 0.6 : 0.15);
        boolean estimated = chance.happens(0.12);
        if (newest) {
            return provisional ? "provisional" : "final";
        }
        return estimated && History.pandemicIn(period) >= 0.6 ? "estimated" : "final";
    }

    private DemoMeasurement row(
            DemoKpi kpi, Shape shape, Period period, Figure figure, String quality, LocalDate receivedOn) {
        return new DemoMeasurement(
                shape.organisation().isEmpty() ? kpi.providers().getFirst() : shape.organisation(),
                kpi.code(),
                period.code(),
                shape.category(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                quality,
                "",
                stories.sourceOf(kpi.code()),
                receivedOn);
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP);
    }

    private record Figure(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}
}
