package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.board.Pin;
import uk.luton2040.catalogue.board.Sight;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code organisations}, {@code boards}, {@code board-priorities} and {@code board-pins}. */
final class BoardTables {
    private BoardTables() {}

    record Organisations() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the organisation.").required(),
                Column.text("name_in_paper", "What the papers call it; a KPI's provider is found by it.")
                        .required(),
                Column.text("name", "What it is called.").required(),
                Column.text("kind", "What kind it is, such as council team, partner or publisher.")
                        .required());

        @Override
        public String name() {
            return "organisations";
        }

        @Override
        public String about() {
            return "Who provides data: council teams, partners, outside publishers.";
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
            draft.edit(draft.organisations(), row.required("code"), Organisation::new)
                    .describe(row.required("name_in_paper"), row.required("name"), row.required("kind"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.organisations().values().stream()
                    .map(Organisation::state)
                    .map(organisation -> Row.of(
                            COLUMNS,
                            organisation.code(),
                            organisation.nameInPaper(),
                            organisation.name(),
                            organisation.kind()));
        }
    }

    record Boards() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the board.").required(),
                Column.text("name", "What it is called.").required(),
                Column.text("kind", "What kind it is, such as partnership, council, delivery or officers.")
                        .required(),
                Column.text(
                                "linked_to",
                                "The board it belongs under, whose sights and scorecards it has where it has none.")
                        .refersTo("boards", "code"),
                Column.text("link", "How it is linked to that board, in words."),
                Column.text("remit", "What it is there for."),
                Column.word(
                                "reporting_cycle",
                                "How often it gets each of its scorecards, in their order: "
                                        + String.join(", ", Board.CYCLES) + ".",
                                Board.CYCLES)
                        .list(),
                Column.text("scorecards", "The scorecards it gets.").list().refersTo("scorecards", "code"));

        @Override
        public String name() {
            return "boards";
        }

        @Override
        public String about() {
            return "Boards and committees, and which scorecards are reported to them how often.";
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
            Board board = draft.edit(draft.boards(), row.required("code"), Board::new);
            board.describe(
                    row.required("name"),
                    row.required("kind"),
                    row.text("linked_to"),
                    row.text("link"),
                    row.text("remit"));
            board.receives(row.list("scorecards"), row.list("reporting_cycle"));
        }

        @Override
        public void check(Row row, Draft draft) {
            row.known("linked_to", draft.boards()::containsKey);
            Draft.refuseCircle("linked_to", row.required("code"), code -> {
                Board board = draft.boards().get(code);
                return board == null ? null : board.linkedTo();
            });
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.boards().values().stream()
                    .map(Board::state)
                    .map(board -> Row.of(
                            COLUMNS,
                            board.code(),
                            board.name(),
                            board.kind(),
                            board.linkedTo(),
                            board.link(),
                            board.remit(),
                            board.reportingCycles(),
                            board.scorecards()));
        }
    }

    record BoardPriorities() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("board", "The board that sees it.").required().refersTo("boards", "code"),
                Column.text("priority", "The priority it sees.").required().refersTo("priorities", "code"),
                Column.text("outcome", "The one outcome of the priority that it sees; empty when it sees all of them.")
                        .refersTo("outcomes", "code"),
                Column.word("role", "How it sees it: it leads, it shares, or it sees all.", Sight.ROLES)
                        .required());

        @Override
        public String name() {
            return "board-priorities";
        }

        @Override
        public String about() {
            return "Which priorities, or single outcomes of them, a board sees.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("board", "priority", "outcome");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Board board = draft.require(draft.boards(), row, "board");
            row.required("priority");
            String priority = row.known("priority", draft::hasPriority);
            board.sees(
                    new Sight(String.valueOf(priority), row.known("outcome", draft::hasOutcome), row.required("role")));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.boards().values().stream()
                    .map(Board::state)
                    .flatMap(board -> board.sights().stream()
                            .map(sight ->
                                    Row.of(COLUMNS, board.code(), sight.priority(), sight.outcome(), sight.role())));
        }
    }

    record BoardPins() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("board", "The board that pins them.").required().refersTo("boards", "code"),
                Column.text("scorecard", "The scorecard of which it pins some; the board receives it.")
                        .required()
                        .refersTo("scorecards", "code"),
                Column.text("kpis", "The KPIs that the board sees of it, whatever it leads or shares.")
                        .required()
                        .list()
                        .refersTo("kpis", "code"),
                Column.text("why", "Why the board wants to see just these.").required());

        @Override
        public String name() {
            return "board-pins";
        }

        @Override
        public String about() {
            return "What boards have pinned of a scorecard, in place of what follows from their sights.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("board", "scorecard");
        }

        @Override
        public void apply(Row row, Draft draft) {
            Board board = draft.require(draft.boards(), row, "board");
            Scorecard scorecard = draft.require(draft.scorecards(), row, "scorecard");
            if (!board.state().receives(draft.boardStates()).contains(scorecard.id())) {
                throw new RowRefused(
                        "scorecard",
                        "not-received",
                        "The board '%s' does not receive '%s'.".formatted(board.id(), scorecard.id()));
            }
            List<String> kpis = row.list("kpis");
            for (String kpi : kpis) {
                if (!scorecard.lists(kpi)) {
                    throw new RowRefused("kpis", "not-listed", "'%s' is not on '%s'.".formatted(kpi, scorecard.id()));
                }
            }
            board.pins(new Pin(scorecard.id(), kpis.stream().distinct().toList(), row.required("why")));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.boards().values().stream()
                    .map(Board::state)
                    .flatMap(board -> board.pins().stream()
                            .map(pin -> Row.of(COLUMNS, board.code(), pin.scorecard(), pin.kpis(), pin.why())));
        }
    }
}
