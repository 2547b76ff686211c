package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.local.demo.Chance;
import uk.luton2040.local.demo.Csv;
import uk.luton2040.local.demo.Row;
import uk.luton2040.parts.PartFailed;

/**
 * Invented KPIs as the tables of an import, the same in every run. They serve Luton's outcomes and are provided by its
 * organisations, and their texts are made of the words of its papers, each as often as it stands there: a search finds
 * as much as it would in a real list that long.
 */
public final class ManyKpis {
    private static final int MOST_KPIS = 10_000;
    private static final int MOST_VERSIONS = 20;

    static final List<String> KPI_COLUMNS = List.of(
            "code",
            "priority",
            "outcome",
            "group",
            "title",
            "provider",
            "source",
            "frequency",
            "included",
            "reported_in",
            "new_or_existing",
            "notes",
            "value_type",
            "unit",
            "better_when",
            "open_question",
            "origin");
    static final List<String> DEFINITION_COLUMNS = List.of(
            "kpi",
            "behaviour",
            "decimals",
            "calendar",
            "categories",
            "over_parts",
            "over_time",
            "dead_band",
            "rule",
            "tolerance",
            "strict",
            "green",
            "amber",
            "illustrative");
    private static final List<String> FIGURE_COLUMNS =
            List.of("kpi", "kind", "category", "period", "value", "unit", "precision", "where");
    /** One KPI in so many has almost the title of the one before it. */
    private static final int DOUBLE = 50;

    private final int versions;
    private final List<String> words;
    private final List<Map<String, String>> kpis = new ArrayList<>();

    /**
     * @param folder the data, {@code deploy/luton2040}
     * @throws PartFailed when there are to be more KPIs or versions than one import each takes, or none
     */
    public ManyKpis(Path folder, int count, int versions) {
        if (count < 1 || count > MOST_KPIS || versions < 1 || versions > MOST_VERSIONS) {
            throw new PartFailed("bench catalogue takes 1 to %d KPIs and 1 to %d versions of each"
                    .formatted(MOST_KPIS, MOST_VERSIONS));
        }
        this.versions = versions;
        List<Row> outcomes = Csv.read(folder.resolve("outcomes.csv"));
        List<Row> organisations = Csv.read(folder.resolve("organisations.csv"));
        this.words = Stream.of(
                        outcomes.stream().map(row -> row.cell("title")),
                        Csv.read(folder.resolve("kpis.csv")).stream().map(row -> row.cell("title")),
                        Csv.read(folder.resolve("projects.csv")).stream().map(row -> row.cell("objective")))
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.split("[^A-Za-z]+")))
                .filter(word -> word.length() > 3)
                .toList();
        var chance = new Chance(2040);
        for (int index = 0; index < count; index++) {
            kpis.add(kpi(index, chance.oneOf(outcomes), chance.oneOf(organisations), chance));
        }
    }

    int count() {
        return kpis.size();
    }

    int versions() {
        return versions;
    }

    static String code(int index) {
        return "LOAD-%04d".formatted(index);
    }

    /** Two words of a KPI's title, the second unfinished as while it is typed. */
    String searchedFor(int index) {
        String[] title = title(index).split(" ");
        String last = title[title.length - 1];
        return title[1] + " " + last.substring(0, Math.min(last.length(), 5));
    }

    private String title(int index) {
        return kpis.get(index).getOrDefault("title", "");
    }

    /**
     * The KPIs with their figures, or a later version of them all.
     *
     * @param version from 1; each has other notes and another tolerance
     */
    SequencedMap<String, byte[]> tables(int version) {
        var chance = new Chance(version);
        SequencedMap<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("kpis", table(KPI_COLUMNS, index -> reviewed(index, version, chance)));
        tables.put("definitions", table(DEFINITION_COLUMNS, index -> definition(index, version)));
        if (version == 1) {
            tables.put("figures", table(FIGURE_COLUMNS, index -> figure(index, "baseline", "FY2016", 20)));
            tables.put("illustrative-figures", table(FIGURE_COLUMNS, index -> figure(index, "target", "FY2030", 60)));
        }
        return tables;
    }

    private byte[] table(List<String> columns, IntFunction<Map<String, String>> cells) {
        var text = new StringWriter();
        try {
            Csv.write(
                    text,
                    columns,
                    IntStream.range(0, count()).mapToObj(cells).map(Row::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> kpi(int index, Row outcome, Row organisation, Chance chance) {
        boolean isDouble = index % DOUBLE == DOUBLE - 1;
        Map<String, String> cells = blank(KPI_COLUMNS);
        cells.put("code", code(index));
        cells.put("priority", outcome.cell("priority"));
        cells.put("outcome", outcome.cell("code"));
        cells.put("title", isDouble ? title(index - 1) + " " + text(chance, 1) : text(chance, 6));
        cells.put("provider", organisation.cell("name_in_paper"));
        cells.put("source", chance.oneOf(List.of("internal", "external")));
        cells.put("frequency", chance.oneOf(List.of("monthly", "quarterly", "six-monthly", "annual")));
        cells.put("value_type", chance.oneOf(List.of("number", "percentage", "ratio", "currency")));
        cells.put("unit", text(chance, 2));
        cells.put("better_when", chance.oneOf(List.of("higher", "lower")));
        cells.put("origin", "benchmark");
        return cells;
    }

    private Map<String, String> reviewed(int index, int version, Chance chance) {
        Map<String, String> cells = new LinkedHashMap<>(kpis.get(index));
        cells.put("notes", "Review %d: %s".formatted(version, text(chance, 20)));
        return cells;
    }

    private static Map<String, String> definition(int index, int version) {
        Map<String, String> cells = blank(DEFINITION_COLUMNS);
        cells.put("kpi", code(index));
        cells.put("behaviour", "flow");
        cells.put("decimals", "1");
        cells.put("calendar", "financial");
        cells.put("over_parts", "sum");
        cells.put("over_time", "sum");
        cells.put("rule", "percent");
        cells.put("tolerance", "0.%02d".formatted(version));
        cells.put("illustrative", "yes");
        return cells;
    }

    private static Map<String, String> figure(int index, String kind, String period, int least) {
        Map<String, String> cells = blank(FIGURE_COLUMNS);
        cells.put("kpi", code(index));
        cells.put("kind", kind);
        cells.put("period", period);
        cells.put("value", Integer.toString(least + index % 20));
        cells.put("precision", "exact");
        cells.put("where", "Invented for a benchmark");
        return cells;
    }

    private String text(Chance chance, int length) {
        return String.join(
                " ", Stream.generate(() -> chance.oneOf(words)).limit(length).toList());
    }

    static Map<String, String> blank(List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, ""));
        return cells;
    }
}
