package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.delivery.action.Action;
import uk.luton2040.delivery.followup.NewEvidence;
import uk.luton2040.delivery.followup.NewNote;
import uk.luton2040.delivery.followup.Reason;
import uk.luton2040.delivery.outside.Recommendation;
import uk.luton2040.delivery.request.BoardRequest;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code follow-up-log}: what was said of actions, requests and recommendations and done with them. */
record FollowUpLogTable() implements Table<Draft> {
    private static final String ACTION = "action";
    private static final String REQUEST = "board-request";
    private static final String RECOMMENDATION = "recommendation";

    private static final List<String> REMARKS = List.of("note", "evidence", "due-moved");

    /** What can be looked up. */
    private static final List<String> SHOWN = List.of("evidence", "answered", "done");

    private static final List<Column> COLUMNS = List.of(
            Column.word("kind", "What it is said of.", List.of(ACTION, REQUEST, RECOMMENDATION))
                    .required(),
            Column.text("code", "The code of the action, the request or the recommendation.")
                    .required(),
            Column.of("number", "Counts its entries from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.word(
                            "what",
                            "A note, evidence, that the due date moved, or the standing it was brought to.",
                            List.of(
                                    "note",
                                    "evidence",
                                    "due-moved",
                                    "open",
                                    "in-progress",
                                    "done",
                                    "closed",
                                    "cancelled",
                                    "answered",
                                    "withdrawn"))
                    .required(),
            Column.text("who", "Who said or did it.").required(),
            Column.of("at", "When, in UTC.", Datatype.INSTANT).required(),
            Column.text("words", "The note, what the evidence shows, or the reason given."),
            Column.text("link", "Where evidence can be looked up."));

    /** What has a log: how long it is, and how it grows. */
    private record Logged(List<LogEntry> log, Consumer<LogEntry> append) {}

    @Override
    public String name() {
        return "follow-up-log";
    }

    @Override
    public String about() {
        return "What was said of actions, boards' requests and recommendations and done with them, oldest first; none is"
                + " ever changed.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("kind", "code", "number");
    }

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("kind");
        LogEntry entry = new LogEntry(
                row.required("what"),
                Cells.who(row, "who"),
                Objects.requireNonNull(Cells.happened(row, "at", draft)),
                row.text("words"),
                row.text("link"));
        Logged logged = logged(row, draft);
        int number = Objects.requireNonNull(row.integer("number"));
        int there = logged.log().size();
        if (number < 1 || number > there + 1) {
            throw new RowRefused(
                    "number", "gap", "The next number is %d; %d cannot come after that.".formatted(there + 1, number));
        }
        if (number == there + 1) {
            requireSayable(entry, draft);
            if (there > 0 && entry.at().isBefore(logged.log().getLast().at())) {
                throw new RowRefused("at", "out-of-order", "It comes after the entry before it.");
            }
            Cells.taking(
                    this,
                    "what",
                    Map.of("to", "what", "why", "words"),
                    () -> logged.append().accept(entry));
        } else if (!entry.equals(logged.log().get(number - 1))) {
            throw new RowRefused(
                    "number",
                    "never-changed",
                    "There is an entry %d already and it says otherwise; what has happened is never changed."
                            .formatted(number));
        }
    }

    /** As the API would take it. */
    private void requireSayable(LogEntry entry, Draft draft) {
        if (entry.link() != null) {
            if (!SHOWN.contains(entry.what())) {
                throw new RowRefused("link", "no-evidence", "Evidence and answers have a link, and nothing else has.");
            }
            draft.valid(new NewEvidence(Objects.requireNonNullElse(entry.words(), ""), entry.link()), this);
        } else if (entry.words() != null) {
            draft.valid(
                    REMARKS.contains(entry.what()) ? new NewNote(entry.words()) : new Reason(entry.words()),
                    this,
                    Map.of("text", "words", "why", "words"));
        }
    }

    private static Logged logged(Row row, Draft draft) {
        return switch (row.required("kind")) {
            case ACTION -> {
                Action action = draft.require(Action.class, row, "code");
                yield new Logged(action.log(), action::append);
            }
            case REQUEST -> {
                BoardRequest request = draft.require(BoardRequest.class, row, "code");
                yield new Logged(request.log(), request::append);
            }
            default -> {
                Recommendation recommendation = draft.require(Recommendation.class, row, "code");
                yield new Logged(recommendation.log(), recommendation::append);
            }
        };
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        Stream<Row> actions =
                draft.all(Action.class).values().stream().flatMap(action -> rows(ACTION, action.id(), action.log()));
        Stream<Row> requests = draft.all(BoardRequest.class).values().stream()
                .flatMap(request -> rows(REQUEST, request.id(), request.log()));
        Stream<Row> recommendations = draft.all(Recommendation.class).values().stream()
                .flatMap(recommendation -> rows(RECOMMENDATION, recommendation.id(), recommendation.log()));
        return Stream.of(actions, requests, recommendations).flatMap(rows -> rows);
    }

    private static Stream<Row> rows(String kind, String code, List<LogEntry> log) {
        return IntStream.range(0, log.size()).mapToObj(i -> {
            LogEntry entry = log.get(i);
            return Row.of(
                    COLUMNS, kind, code, i + 1, entry.what(), entry.who(), entry.at(), entry.words(), entry.link());
        });
    }
}
