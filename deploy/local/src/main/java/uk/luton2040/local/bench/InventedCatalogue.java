package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.luton2040.local.demo.Csv;
import uk.luton2040.local.demo.Row;

/**
 * The tables of a catalogue whose KPIs are all invented and active, beside Luton's own plans and organisations.
 *
 * @param folder the data, {@code deploy/luton2040}
 * @param frequency of every KPI
 * @param wards how many each is broken down by; their values are summed up
 */
record InventedCatalogue(Path folder, String frequency, int wards) {
    private static final List<String> AS_THEY_ARE = List.of("plans", "priorities", "outcomes", "organisations");

    /** @param organisation the code of its one provider */
    record Kpi(String code, String organisation) {}

    static String ward(int ward) {
        return "ward-%02d".formatted(ward);
    }

    SequencedMap<String, byte[]> tables(List<Kpi> wanted) throws IOException {
        SequencedMap<String, byte[]> tables = new LinkedHashMap<>();
        for (String table : AS_THEY_ARE) {
            tables.put(table, Files.readAllBytes(folder.resolve(table + ".csv")));
        }
        Row outcome = Csv.read(folder.resolve("outcomes.csv")).getFirst();
        Map<String, String> names = Csv.read(folder.resolve("organisations.csv")).stream()
                .collect(Collectors.toMap(row -> row.cell("code"), row -> row.cell("name_in_paper")));
        List<Row> kpis = new ArrayList<>();
        List<Row> definitions = new ArrayList<>();
        String categories =
                IntStream.range(0, wards).mapToObj(InventedCatalogue::ward).collect(Collectors.joining(";"));
        for (Kpi kpi : wanted) {
            kpis.add(new Row(cells(
                    ManyKpis.KPI_COLUMNS,
                    "code",
                    kpi.code(),
                    "priority",
                    outcome.cell("priority"),
                    "outcome",
                    outcome.cell("code"),
                    "title",
                    "Invented for a benchmark: " + kpi.code(),
                    "provider",
                    names.getOrDefault(kpi.organisation(), ""),
                    "source",
                    "internal",
                    "frequency",
                    frequency,
                    "value_type",
                    "number",
                    "unit",
                    "residents",
                    "better_when",
                    "higher",
                    "origin",
                    "benchmark")));
            definitions.add(new Row(cells(
                    ManyKpis.DEFINITION_COLUMNS,
                    "kpi",
                    kpi.code(),
                    "behaviour",
                    "flow",
                    "decimals",
                    "2",
                    "calendar",
                    "financial",
                    "categories",
                    categories,
                    "over_parts",
                    "sum",
                    "over_time",
                    "sum",
                    "rule",
                    "percent",
                    "tolerance",
                    "0.05",
                    "illustrative",
                    "yes")));
        }
        tables.put("kpis", table(kpis));
        tables.put("definitions", table(definitions));
        return tables;
    }

    private static byte[] table(List<Row> rows) {
        var text = new StringWriter();
        try {
            Csv.write(text, List.copyOf(rows.getFirst().cells().keySet()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> cells(List<String> columns, String... namesAndValues) {
        Map<String, String> cells = ManyKpis.blank(columns);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return cells;
    }
}
