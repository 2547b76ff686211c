package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.measures.period.Period;

/**
 * How one invented series runs, a row of shapes.csv.
 *
 * @param start the level the trend begins with, in the KPI's unit
 * @param end the level the trend ends with
 * @param season how far the best month is above the mean, as a share
 * @param peak that month, 1 to 12
 * @param noise standard deviation, as a share
 * @param pandemic what the pandemic's first blow added, as a share
 * @param denominator what a percentage is out of; 0 when it is posted without
 * @param madeOf other KPIs this one is computed from, as "A - B" or "A / B + C"; empty when it has a level of its own
 * @param fixed levels by period code that stand whatever the trend says
 */
record Shape(
        String kpi,
        String category,
        String organisation,
        double start,
        double end,
        double season,
        int peak,
        double noise,
        double pandemic,
        int denominator,
        String madeOf,
        Map<String, BigDecimal> fixed,
        Set<String> missing,
        Set<String> late) {

    static List<Shape> all() {
        return Csv.resource("shapes.csv").stream().map(Shape::of).toList();
    }

    private static Shape of(Row row) {
        return new Shape(
                row.cell("kpi"),
                row.cell("category"),
                row.cell("organisation"),
                number(row, "start"),
                number(row, "end"),
                number(row, "season"),
                (int) number(row, "peak"),
                number(row, "noise"),
                number(row, "pandemic"),
                (int) number(row, "denominator"),
                row.cell("made_of"),
                row.list("fixed").stream()
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> new BigDecimal(pair[1]))),
                Set.copyOf(row.list("missing")),
                Set.copyOf(row.list("late")));
    }

    boolean isMadeOfOthers() {
        return !madeOf.isEmpty();
    }

    Optional<BigDecimal> fixedIn(Period period) {
        return Optional.ofNullable(fixed.get(period.code()));
    }

    /**
     * The level of a period without noise.
     *
     * @param share how much of the history has passed by then, 0 to 1
     */
    double level(Period period, double share) {
        double trend = start + (end - start) * share;
        boolean yearly = period.start().plusYears(1).equals(period.end());
        int middle = period.start().plusMonths(1).getMonthValue();
        double wave = yearly ? 0 : season * StrictMath.cos((middle - peak) * StrictMath.PI / 6);
        return trend * (1 + wave) * (1 + pandemic * History.pandemicIn(period));
    }

    /** Different for every series, the same in every run. */
    long seed() {
        return 2040L + 31L * kpi.hashCode() + 17L * category.hashCode() + organisation.hashCode();
    }

    /** The same for all categories that one organisation returns together: their timing, quality and denominators. */
    long seedOfReturn() {
        return 2021L + 31L * kpi.hashCode() + organisation.hashCode();
    }

    private static double number(Row row, String column) {
        BigDecimal cell = row.decimal(column);
        return cell == null ? 0 : cell.doubleValue();
    }
}
