package uk.luton2040.catalogue.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.scorecard.Line;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code scorecards}, and the table of lines that a scorecard's contents name. */
final class ScorecardTables {
    private ScorecardTables() {}

    record Scorecards() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the scorecard.").required(),
                Column.text("title", "What it is called.").required(),
                Column.text("reporting_cycle", "How often it is reported, such as quarterly or six-monthly.")
                        .required(),
                Column.text(
                                "contents",
                                "What it lists: a table of lines as NAME.csv, or the KPIs of one origin as"
                                        + " 'kpis.csv with origin ORIGIN'.")
                        .required(),
                Column.text("reported_to", "The boards to which it is reported.")
                        .list()
                        .refersTo("boards", "code"),
                Column.text("where", "The paper that prints it, and where in it."));

        @Override
        public String name() {
            return "scorecards";
        }

        @Override
        public String about() {
            return "Named lists of KPIs, each with a reporting cycle.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            List<String> reportedTo = row.list("reported_to");
            for (String board : reportedTo) {
                if (!draft.boards().containsKey(board)) {
                    throw new RowRefused("reported_to", "unknown", "There is no board '%s'.".formatted(board));
                }
            }
            String title = row.required("title");
            String contents = row.required("contents");
            String cycle = row.required("reporting_cycle");
            draft.edit(draft.scorecards(), row.required("code"), Scorecard::new)
                    .describe(title, cycle, contents, reportedTo, row.text("where"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.scorecards().values().stream().map(scorecard -> {
                var state = scorecard.state();
                return Row.of(
                        COLUMNS,
                        state.code(),
                        state.title(),
                        state.reportingCycle(),
                        scorecard.contents(),
                        state.reportedTo(),
                        scorecard.printedIn());
            });
        }
    }

    /** The lines of the scorecard whose contents are "{name}.csv". */
    record Lines(String name, String scorecard) implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("number", "The line's number in the paper."),
                Column.text("kpi", "The KPIs that the line stands for; none yet where it is empty.")
                        .list()
                        .refersTo("kpis", "code"),
                Column.text("priority", "The priority under which it stands.").refersTo("priorities", "code"),
                Column.text("outcome", "The outcome under which it stands.").refersTo("outcomes", "code"),
                Column.text("title", "What the line says.").required(),
                Column.text("aspirational", "What is wished for beyond it, in the paper's own words."),
                Column.text("frequency_note", "What the paper says of how often it is measured."));

        static Optional<Lines> of(Scorecard scorecard) {
            return scorecard.linesTable().map(table -> new Lines(table, scorecard.id()));
        }

        @Override
        public String about() {
            return "The lines of the scorecard %s in their order, whole: a line that a file leaves out goes."
                    .formatted(scorecard);
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public Nature nature() {
            return Nature.LIST;
        }

        @Override
        public List<String> key() {
            return List.of("number", "title");
        }

        @Override
        public void apply(Row row, Draft draft) {
            List<String> kpis = row.list("kpi");
            for (String kpi : kpis) {
                if (!draft.kpis().containsKey(kpi)) {
                    throw new RowRefused("kpi", "unknown", "There is no KPI '%s'.".formatted(kpi));
                }
            }
            Line line = new Line(
                    row.text("number"),
                    kpis,
                    row.known("priority", draft::hasPriority),
                    row.known("outcome", draft::hasOutcome),
                    row.required("title"),
                    row.text("aspirational"),
                    row.text("frequency_note"));
            draft.newLines()
                    .computeIfAbsent(scorecard, code -> new ArrayList<>())
                    .add(line);
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            Scorecard owner = Objects.requireNonNull(draft.scorecards().get(scorecard));
            return draft.newLines().getOrDefault(scorecard, owner.lines()).stream()
                    .map(line -> Row.of(
                            COLUMNS,
                            line.number(),
                            line.kpis(),
                            line.priority(),
                            line.outcome(),
                            line.title(),
                            line.aspirational(),
                            line.frequencyNote()));
        }
    }

    /** A file of lines is the whole list: what it leaves out is off the scorecard. */
    static void replaceLines(Draft draft) {
        draft.newLines()
                .forEach((code, lines) ->
                        draft.edit(draft.scorecards(), code, Scorecard::new).list(lines));
    }

    /** Lists the KPIs of a scorecard whose contents are "kpis.csv with origin X": one line a KPI. */
    static void listByOrigin(Draft draft) {
        for (Scorecard scorecard : draft.scorecards().values()) {
            scorecard
                    .origin()
                    .ifPresent(origin -> draft.changes()
                            .touch(scorecard)
                            .list(draft.definitions()
                                    .filter(entry ->
                                            origin.equals(entry.getValue().origin()))
                                    .map(entry -> lineOf(entry.getKey().code(), entry.getValue()))
                                    .toList()));
        }
    }

    private static Line lineOf(String code, Definition definition) {
        return new Line(
                null, List.of(code), definition.priority(), definition.outcome(), definition.title(), null, null);
    }
}
