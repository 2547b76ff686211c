package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.parts.Checkout;

/** The data folder as the tests look at it. */
final class LutonData {
    static final Path FOLDER = Checkout.find().root().resolve("deploy/luton2040");
    static final SequencedMap<String, DemoKpi> KPIS = DemoCatalogue.activeKpis(FOLDER);
    static final List<DemoMeasurement> ROWS = IllustrativeSeries.read(FOLDER);

    private LutonData() {}

    static Stream<Row> table(String name) {
        return Csv.read(FOLDER.resolve(name + ".csv")).stream();
    }

    static DemoKpi kpi(String code) {
        return Objects.requireNonNull(KPIS.get(code), code);
    }

    static List<DemoMeasurement> rowsOf(String kpi) {
        return ROWS.stream().filter(row -> row.kpi().equals(kpi)).toList();
    }

    static Period newestPeriod(String kpi) {
        return rowsOf(kpi).stream()
                .map(row -> Period.parse(row.period()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The KPI's value across its categories and contributors. */
    static Optional<BigDecimal> whole(DemoKpi kpi, Period period) {
        Map<String, Amount> parts = new LinkedHashMap<>();
        rowsOf(kpi.code()).stream()
                .filter(row -> row.period().equals(period.code()))
                .forEach(row -> parts.put(
                        row.organisation() + row.category(),
                        new Amount(row.value(), row.numerator(), row.denominator())));
        BigDecimal per = kpi.valueType() == ValueType.PERCENTAGE ? new BigDecimal(100) : BigDecimal.ONE;
        return Optional.ofNullable(kpi.overParts().combine(parts, "parts", per).value());
    }

    /** How the KPI stands in its newest period. */
    static Optional<Judgement> newestJudgement(DemoKpi kpi) {
        Period newest = newestPeriod(kpi.code());
        return whole(kpi, newest)
                .map(value -> kpi.judge(
                        newest, "", value, whole(kpi, newest.sameLastYear()).orElse(null)));
    }

    static List<DemoKpi> onLuton2040() {
        return table("luton-2040-measures")
                .flatMap(row -> row.list("kpi").stream())
                .distinct()
                .flatMap(code -> Stream.ofNullable(KPIS.get(code)))
                .toList();
    }

    static List<DemoKpi> corporate() {
        return table("kpis")
                .filter(row -> row.cell("origin").equals("corporate"))
                .flatMap(row -> Stream.ofNullable(KPIS.get(row.cell("code"))))
                .toList();
    }

    static <K> Map<K, Long> counts(Stream<K> keys) {
        return keys.collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }
}
