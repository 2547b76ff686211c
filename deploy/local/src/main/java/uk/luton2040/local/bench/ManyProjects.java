package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import uk.luton2040.local.demo.Chance;
import uk.luton2040.local.demo.Csv;
import uk.luton2040.local.demo.Row;
import uk.luton2040.parts.PartFailed;

/**
 * Invented projects as the tables of an import, the same in every run: each in progress, with five milestones, a lead and
 * an update for each quarter. They work towards Luton's outcomes.
 */
public final class ManyProjects {
    private static final int MOST_PROJECTS = 10_000;
    private static final int MOST_UPDATES = 40;
    private static final int MILESTONES = 5;
    private static final int LEADS = 40;
    private static final LocalDate BEGIN = LocalDate.of(2012, 4, 1);
    private static final List<String> STATUSES = List.of("green", "green", "amber", "red");

    private static final List<String> PROJECT_COLUMNS =
            List.of("code", "priority", "outcome", "title", "objective", "milestones");
    private static final List<String> DETAIL_COLUMNS = List.of(
            "project",
            "also_serves",
            "lead",
            "lead_name",
            "sponsor",
            "sponsor_name",
            "stage",
            "in_progress_since",
            "start",
            "end",
            "forecast_end",
            "own_status",
            "depends_on",
            "reported_elsewhere",
            "reported_in",
            "update_cycle",
            "closed_on",
            "delivered",
            "learnt",
            "closed_by",
            "closed_at",
            "illustrative");
    private static final List<String> RULE_COLUMNS =
            List.of("cycle", "title", "frequency", "calendar", "days_after", "reminders");
    private static final List<String> UPDATE_COLUMNS = List.of(
            "project",
            "number",
            "period",
            "corrects",
            "why",
            "own_status",
            "highlights",
            "challenges",
            "next_steps",
            "forecast_end",
            "milestones",
            "due",
            "published_by",
            "published_at",
            "illustrative");

    private final int count;
    private final int updates;
    private final List<Row> outcomes;

    /**
     * @param folder the data, {@code deploy/luton2040}
     * @throws PartFailed when there are to be more projects or updates than can be, or none
     */
    public ManyProjects(Path folder, int count, int updates) {
        if (count < 1 || count > MOST_PROJECTS || updates < 1 || updates > MOST_UPDATES) {
            throw new PartFailed("bench projects takes 1 to %d projects and 1 to %d updates of each"
                    .formatted(MOST_PROJECTS, MOST_UPDATES));
        }
        this.count = count;
        this.updates = updates;
        this.outcomes = Csv.read(folder.resolve("outcomes.csv"));
    }

    int count() {
        return count;
    }

    int updates() {
        return updates;
    }

    static String code(int index) {
        return "load-%05d".formatted(index);
    }

    /** @param number from 1 */
    static String period(int number) {
        LocalDate start = start(number);
        return "FY%d-Q%d".formatted(start.minusMonths(3).getYear(), (number - 1) % 4 + 1);
    }

    /** When an update for a period has to be there. */
    static LocalDate due(int number) {
        return start(number).plusMonths(3).plusDays(20);
    }

    private static LocalDate start(int number) {
        return BEGIN.plusMonths(3L * (number - 1));
    }

    /** All projects, before anything has been reported of them. */
    SequencedMap<String, byte[]> projects() {
        SequencedMap<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("projects", table(PROJECT_COLUMNS, this::project));
        tables.put("project-details", table(DETAIL_COLUMNS, ManyProjects::detail));
        tables.put(
                "update-rules",
                csv(
                        RULE_COLUMNS,
                        List.of(row(
                                RULE_COLUMNS,
                                Map.of(
                                        "cycle", "usual",
                                        "title", "Quarterly progress (benchmark)",
                                        "frequency", "quarterly",
                                        "calendar", "financial",
                                        "days_after", "21")))));
        return tables;
    }

    /** What all projects report for a quarter; one in ten is late. */
    SequencedMap<String, byte[]> updates(int number) {
        SequencedMap<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("progress-updates", table(UPDATE_COLUMNS, index -> update(index, number)));
        return tables;
    }

    private Row project(int index) {
        var chance = new Chance(index);
        Row outcome = chance.oneOf(outcomes);
        StringBuilder milestones = new StringBuilder();
        for (int i = 1; i <= MILESTONES; i++) {
            milestones
                    .append(i == 1 ? "" : ";")
                    .append("Step %d: %s".formatted(i, BEGIN.plusMonths(chance.between(20 * i, 20 * i + 19))));
        }
        return row(
                PROJECT_COLUMNS,
                Map.of(
                        "code", code(index),
                        "priority", outcome.cell("priority"),
                        "outcome", outcome.cell("code"),
                        "title", "Invented project %d".formatted(index),
                        "objective", "Invented for a benchmark: " + outcome.cell("title"),
                        "milestones", milestones.toString()));
    }

    private static Row detail(int index) {
        var chance = new Chance(index);
        int lead = chance.between(1, LEADS);
        return row(
                DETAIL_COLUMNS,
                Map.of(
                        "project", code(index),
                        "lead", "lead-%02d".formatted(lead),
                        "lead_name", "Lead %d (invented)".formatted(lead),
                        "stage", "in-progress",
                        "in_progress_since", BEGIN.toString(),
                        "start", BEGIN.toString(),
                        "end", BEGIN.plusMonths(chance.between(100, 200)).toString(),
                        "own_status", "green",
                        "illustrative", "yes"));
    }

    private static Row update(int index, int number) {
        var chance = new Chance(index * 100L + number);
        LocalDate published = due(number).plusDays(chance.happens(0.1) ? 4 : -4);
        return row(
                UPDATE_COLUMNS,
                Map.of(
                        "project", code(index),
                        "number", Integer.toString(number),
                        "period", period(number),
                        "own_status", chance.oneOf(STATUSES),
                        "highlights",
                                "Illustrative data: what went well in quarter %d of project %d."
                                        .formatted(number, index),
                        "challenges", "Illustrative data: what was hard.",
                        "next_steps", "Illustrative data: what comes next.",
                        "forecast_end",
                                BEGIN.plusMonths(chance.between(120, 210)).toString(),
                        "published_at", published + "T09:00:00Z",
                        "illustrative", "yes"));
    }

    private byte[] table(List<String> columns, IntFunction<Row> row) {
        return csv(columns, IntStream.range(0, count).mapToObj(row).toList());
    }

    private static byte[] csv(List<String> columns, List<Row> rows) {
        var text = new StringWriter();
        try {
            Csv.write(text, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Row row(List<String> columns, Map<String, String> cells) {
        Map<String, String> all = ManyKpis.blank(columns);
        all.putAll(cells);
        return new Row(all);
    }
}
