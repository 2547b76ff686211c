package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.request.BoardRequest;
import uk.luton2040.delivery.request.NewBoardRequest;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code board-requests}. Boards and meetings are kept as given: the catalogue that knows them may arrive later. */
record BoardRequestTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which others name the request.").required(),
            Column.text("board", "The board that asked, by its code in the catalogue.")
                    .required(),
            Column.text("meeting", "The meeting at which it asked, by its code; empty when it is in no calendar."),
            Column.of("asked_on", "The day of that meeting.", Datatype.DATE).required(),
            Column.text("request", "What it asked for.").required(),
            Column.text("owner", "Who is to answer: a user name or a client's id."),
            Column.text("owner_name", "The owner's name as people read it; the owner when empty."),
            FollowUpRows.ILLUSTRATIVE);

    @Override
    public String name() {
        return "board-requests";
    }

    @Override
    public String about() {
        return "What boards asked for at their meetings. Answers are in the follow-up log.";
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
        draft.requireOfficer("code");
        draft.valid(
                new NewBoardRequest(
                        row.required("board"),
                        row.text("meeting"),
                        row.date("asked_on"),
                        row.required("request"),
                        FollowUpRows.owner(row),
                        null,
                        row.yes("illustrative")),
                this);
        draft.edit(BoardRequest.class, Cells.code(row, "code"), (id, position) -> new BoardRequest(id))
                .ask(
                        row.required("board"),
                        row.text("meeting"),
                        Objects.requireNonNull(row.date("asked_on")),
                        row.required("request"),
                        FollowUpRows.person(row),
                        row.yes("illustrative"));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(BoardRequest.class).values().stream()
                .map(BoardRequest::state)
                .map(BoardRequestTable::row);
    }

    private static Row row(BoardRequestState request) {
        @Nullable Person owner = request.owner();
        return Row.of(
                COLUMNS,
                request.code(),
                request.board(),
                request.meeting(),
                request.askedOn(),
                request.request(),
                owner == null ? null : owner.subject(),
                owner == null ? null : owner.name(),
                request.illustrative());
    }
}
