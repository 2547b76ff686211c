package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.catalogue.meeting.Meeting;
import uk.luton2040.catalogue.meeting.MeetingCheck;
import uk.luton2040.catalogue.meeting.NewMeeting;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code meetings}. */
final class MeetingTables {
    private MeetingTables() {}

    record Meetings() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the meeting.").required(),
                Column.text("board", "The board that meets.").required().refersTo("boards", "code"),
                Column.of("date", "The day it meets.", Datatype.DATE).required(),
                Column.text("title", "What it is called; empty when it has no name of its own."),
                Column.of("cut_off", "The last day for its data; 20 working days before it when empty.", Datatype.DATE),
                Column.of(
                        "chase",
                        "The day on which those who still owe are chased; 18 working days before it when empty.",
                        Datatype.DATE),
                Column.of(
                        "clearance",
                        "The day its papers are cleared; 10 working days before it when empty.",
                        Datatype.DATE),
                Column.of(
                        "publication",
                        "The day its papers are public, five clear days before it; 6 working days before it when empty.",
                        Datatype.DATE),
                Column.text("scorecards", "The scorecards it receives; all of its board's when empty.")
                        .list()
                        .refersTo("scorecards", "code"),
                Column.word(
                        "status",
                        "Whether it is planned, as when empty, or cancelled.",
                        List.of("planned", "cancelled")),
                Column.text("note", "Why it was cancelled, or what else there is to say."));

        @Override
        public String name() {
            return "meetings";
        }

        @Override
        public String about() {
            return "When boards meet, the days that lead up to it and the scorecards they receive.";
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
            String code = row.required("code");
            NewMeeting wanted = wanted(row);
            Map<String, BoardState> boards = draft.boardStates();
            for (String scorecard : row.list("scorecards")) {
                if (!draft.scorecards().containsKey(scorecard)) {
                    throw new RowRefused("scorecards", "unknown", "There is no scorecard '%s'.".formatted(scorecard));
                }
            }
            // A meeting keeps what it was given, also in a copy of the catalogue made after its board gets something
            // else.
            MeetingCheck.errors(code, wanted, boards, draft.meetings().values()).stream()
                    .filter(error -> !error.code().equals("not-received"))
                    .findFirst()
                    .ifPresent(error -> {
                        throw new RowRefused(Draft.column(error.pointer()), error.code(), error.message());
                    });
            draft.edit(draft.meetings(), code, (missing, position) -> new Meeting(missing))
                    .plan(
                            wanted,
                            Objects.requireNonNull(boards.get(wanted.board())).receives(boards));
        }

        private static NewMeeting wanted(Row row) {
            row.required("date");
            return new NewMeeting(
                    row.required("board"),
                    Objects.requireNonNull(row.date("date")),
                    row.text("title"),
                    row.date("cut_off"),
                    row.date("chase"),
                    row.date("clearance"),
                    row.date("publication"),
                    row.text("scorecards") == null ? null : row.list("scorecards"),
                    row.text("status"),
                    row.text("note"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.meetings().values().stream()
                    .map(Meeting::state)
                    .map(meeting -> Row.of(
                            COLUMNS,
                            meeting.code(),
                            meeting.board(),
                            meeting.date(),
                            meeting.title(),
                            meeting.cutOff(),
                            meeting.chase(),
                            meeting.clearance(),
                            meeting.publication(),
                            meeting.scorecards(),
                            meeting.status(),
                            meeting.note()));
        }
    }
}
