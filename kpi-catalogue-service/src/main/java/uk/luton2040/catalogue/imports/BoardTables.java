package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.board.Pin;
import uk.luton2040.catalogue.board.Sight;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code organisations}, {@code boards}, {@code board-priorities} and {@code board-pins}. */
final class BoardTables {
    private BoardTables() {}

    record Organisations() implements Table<Draft> {
        @Override
        public String name() {
            return "organisations";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "name_in_paper", "name", "kind");
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
                            columns(),
                            organisation.code(),
                            organisation.nameInPaper(),
                            organisation.name(),
                            organisation.kind()));
        }
    }

    record Boards() implements Table<Draft> {
        @Override
        public String name() {
            return "boards";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "name", "kind", "linked_to", "link", "remit", "reporting_cycle", "scorecards");
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            String code = row.required("code");
            String linkedTo = row.known("linked_to", draft.boards()::containsKey);
            if (code.equals(linkedTo)) {
                throw new RowRefused("linked_to", "cycle", "A board cannot be linked to itself.");
            }
            Board board = draft.edit(draft.boards(), code, Board::new);
            board.describe(row.required("name"), row.required("kind"), linkedTo, row.text("link"), row.text("remit"));
            board.receives(row.list("scorecards"), row.list("reporting_cycle"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.boards().values().stream()
                    .map(Board::state)
                    .map(board -> Row.of(
                            columns(),
                            board.code(),
                            board.name(),
                            board.kind(),
                            board.linkedTo(),
                            board.link(),
                            board.remit(),
                            String.join(";", board.reportingCycles()),
                            String.join(";", board.scorecards())));
        }
    }

    record BoardPriorities() implements Table<Draft> {
        @Override
        public String name() {
            return "board-priorities";
        }

        @Override
        public List<String> columns() {
            return List.of("board", "priority", "outcome", "role");
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
                                    Row.of(columns(), board.code(), sight.priority(), sight.outcome(), sight.role())));
        }
    }

    record BoardPins() implements Table<Draft> {
        @Override
        public String name() {
            return "board-pins";
        }

        @Override
        public List<String> columns() {
            return List.of("board", "scorecard", "kpis", "why");
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
            row.required("kpis");
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
                            .map(pin -> Row.of(
                                    columns(),
                                    board.code(),
                                    pin.scorecard(),
                                    String.join(";", pin.kpis()),
                                    pin.why())));
        }
    }
}
