package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;
import uk.luton2040.measures.target.Targets;

/** Reads the catalogue's tables for the KPIs that can be active: the ones with a provider and a real frequency. */
final class DemoCatalogue {
    private static final Set<String> IN_DOUBT = Set.of("tbc", "to be confirmed", "possibly", "part");
    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+?)\\.\\.(-?[\\d.]+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Path folder;

    private DemoCatalogue(Path folder) {
        this.folder = folder;
    }

    /** By code, in the catalogue's order. */
    static SequencedMap<String, DemoKpi> activeKpis(Path folder) {
        return new DemoCatalogue(folder).active();
    }

    private SequencedMap<String, DemoKpi> active() {
        Map<String, String> organisations = table("organisations")
                .collect(Collectors.toMap(row -> row.cell("name_in_paper"), row -> row.cell("code")));
        Map<String, Row> definitions =
                table("definitions").collect(Collectors.toMap(row -> row.cell("kpi"), row -> row));
        Map<String, List<Target>> targets = new HashMap<>();
        readTargets("figures", false, targets);
        readTargets("illustrative-figures", true, targets);
        SequencedMap<String, DemoKpi> active = new LinkedHashMap<>();
        table("kpis").forEach(row -> {
            List<String> providers = providers(row.cell("provider"), organisations);
            Optional<Frequency> frequency = Frequency.of(row.cell("frequency"));
            if (providers.isEmpty() || frequency.isEmpty() || inDoubt(row, "included") || inDoubt(row, "unit")) {
                return;
            }
            String code = row.cell("code");
            Row definition = definitions.get(code);
            if (definition == null) {
                throw new IllegalStateException(
                        "definitions.csv has no row for %s, which can be active.".formatted(code));
            }
            active.put(code, kpi(row, definition, providers, frequency.get(), targets.getOrDefault(code, List.of())));
        });
        return active;
    }

    private static DemoKpi kpi(
            Row row, Row definition, List<String> providers, Frequency frequency, List<Target> targets) {
        return new DemoKpi(
                row.cell("code"),
                row.cell("title"),
                row.cell("unit"),
                ValueType.of(row.cell("value_type")).orElseThrow(),
                Better.of(row.cell("better_when")).orElseThrow(),
                frequency,
                Calendar.of(definition.cell("calendar")).orElse(Calendar.FINANCIAL),
                row.cell("source").startsWith("external"),
                providers,
                Integer.parseInt(definition.cell("decimals")),
                definition.list("categories"),
                AcrossParts.of(definition.cell("over_parts")).orElseThrow(),
                Optional.ofNullable(definition.decimal("dead_band")).orElse(BigDecimal.ZERO),
                new RuleSpec(
                        definition.cell("rule"),
                        definition.decimal("tolerance"),
                        definition.cell("strict").equals("yes"),
                        definition.decimal("green"),
                        definition.decimal("amber"),
                        null,
                        null,
                        false),
                new Targets(targets, null));
    }

    private void readTargets(String name, boolean illustrative, Map<String, List<Target>> targets) {
        table(name)
                .forEach(row -> targets.computeIfAbsent(row.cell("kpi"), code -> new ArrayList<>())
                        .add(target(row, illustrative)));
    }

    private static Target target(Row row, boolean illustrative) {
        String printed = row.cell("value");
        Matcher range = RANGE.matcher(printed);
        boolean isRange = range.matches();
        return new Target(
                TargetKind.of(row.cell("kind")).orElseThrow(),
                row.cell("category"),
                row.cell("period"),
                NUMBER.matcher(printed).matches() ? new BigDecimal(printed) : null,
                isRange ? new BigDecimal(range.group(1)) : null,
                isRange ? new BigDecimal(range.group(2)) : null,
                false,
                row.cell("where"),
                illustrative);
    }

    /** One organisation by its whole name or several joined by {@code /} or {@code &}; empty unless all are known. */
    private static List<String> providers(String words, Map<String, String> organisations) {
        String whole = organisations.get(words);
        if (whole != null) {
            return List.of(whole);
        }
        List<String> names = Stream.of(words.split("[/&]")).map(String::strip).toList();
        List<String> found = names.stream()
                .map(organisations::get)
                .flatMap(Stream::ofNullable)
                .toList();
        return found.size() == names.size() ? found : List.of();
    }

    private static boolean inDoubt(Row row, String column) {
        return IN_DOUBT.contains(row.cell(column).toLowerCase(Locale.ROOT));
    }

    private Stream<Row> table(String name) {
        return Csv.read(folder.resolve(name + ".csv")).stream();
    }
}
