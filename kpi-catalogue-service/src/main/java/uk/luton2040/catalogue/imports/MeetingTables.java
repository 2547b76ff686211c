package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.catalogue.meeting.Meeting;
import uk.luton2040.catalogue.meeting.MeetingCheck;
import uk.luton2040.catalogue.meeting.NewMeeting;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code meetings}. */
final class MeetingTables {
    private MeetingTables() {}

    record Meetings() implements Table<Draft> {
        @Override
        public String name() {
            return "meetings";
        }

        @Override
        public List<String> columns() {
            return List.of(
                    "code",
                    "board",
                    "date",
                    "title",
                    "cut_off",
                    "chase",
                    "clearance",
                    "publication",
                    "scorecards",
                    "status",
                    "note");
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
            MeetingCheck.errors(code, wanted, boards, draft.meetings().values()).stream()
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
                    Words.meetingStatus(row),
                    row.text("note"));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.meetings().values().stream()
                    .map(Meeting::state)
                    .map(meeting -> Row.of(
                            columns(),
                            meeting.code(),
                            meeting.board(),
                            meeting.date(),
                            meeting.title(),
                            meeting.cutOff(),
                            meeting.chase(),
                            meeting.clearance(),
                            meeting.publication(),
                            String.join(";", meeting.scorecards()),
                            meeting.status(),
                            meeting.note()));
        }
    }
}
