package uk.luton2040.catalogue.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.scorecard.Line;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code scorecards}, and the table of lines that a scorecard's contents name. */
final class ScorecardTables {
    private ScorecardTables() {}

    record Scorecards() implements Table<Draft> {
        @Override
        public String name() {
            return "scorecards";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "title", "reporting_cycle", "contents", "reported_to", "where");
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
                        columns(),
                        state.code(),
                        state.title(),
                        state.reportingCycle(),
                        scorecard.contents(),
                        String.join(";", state.reportedTo()),
                        scorecard.printedIn());
            });
        }
    }

    /** The lines of the scorecard whose contents are "{name}.csv". */
    record Lines(String name, String scorecard) implements Table<Draft> {
        static Optional<Lines> of(Scorecard scorecard) {
            return scorecard.linesTable().map(table -> new Lines(table, scorecard.id()));
        }

        @Override
        public List<String> columns() {
            return List.of("number", "kpi", "priority", "outcome", "title", "aspirational", "frequency_note");
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
                            columns(),
                            line.number(),
                            String.join(";", line.kpis()),
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
