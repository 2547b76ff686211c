package uk.luton2040.delivery.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.delivery.action.Action;
import uk.luton2040.delivery.action.NewAction;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.delivery.outside.Recommendation;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.request.BoardRequest;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code actions}. KPIs are kept as given: the catalogue that knows them may arrive later. */
record ActionTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which others name the action: small letters, digits and hyphens.")
                    .required(),
            Column.word("kind", "What it is about.", Coded.codes(SubjectKind.class))
                    .required(),
            Column.text("subject", "The code of what it is about. It stays.").required(),
            Column.text("cause", "Why it is needed.").required(),
            Column.text("todo", "What is to be done.").required(),
            Column.text("owner", "Who does it: a user name or a client's id.").required(),
            Column.text("owner_name", "The owner's name as people read it; the owner when empty."),
            Column.of("due", "When it is due.", Datatype.DATE).required(),
            Column.of("first_due", "When it was due at first; for a new one the same day when empty.", Datatype.DATE),
            FollowUpRows.ILLUSTRATIVE);

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public String about() {
        return "What people do about KPIs, risks, projects, recommendations and boards' requests. How it goes is in the"
                + " follow-up log.";
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
        String code = Cells.code(row, "code");
        SubjectKind kind = Coded.find(SubjectKind.class, row.required("kind")).orElseThrow();
        String subject = row.required("subject");
        requireSubject(kind, row, draft);
        LocalDate due = Objects.requireNonNull(row.date("due"));
        draft.valid(
                new NewAction(
                        new NewAction.About(kind.code(), subject),
                        row.required("cause"),
                        row.required("todo"),
                        Objects.requireNonNull(FollowUpRows.owner(row)),
                        due,
                        null,
                        row.yes("illustrative")),
                this);
        Action action = draft.edit(Action.class, code, (id, position) -> new Action(id, kind, subject));
        if (action.subjectKind() != kind || !action.subject().equals(subject)) {
            throw new RowRefused("subject", "fixed", "An action stays about what it was taken for.");
        }
        action.describe(
                row.required("cause"),
                row.required("todo"),
                Objects.requireNonNull(FollowUpRows.person(row)),
                due,
                row.date("first_due"),
                row.yes("illustrative"));
    }

    private static void requireSubject(SubjectKind kind, Row row, Draft draft) {
        switch (kind) {
            case KPI, RISK -> {}
            case PROJECT -> row.known("subject", draft.all(Project.class)::containsKey);
            case RECOMMENDATION -> row.known("subject", draft.all(Recommendation.class)::containsKey);
            case BOARD_REQUEST -> row.known("subject", draft.all(BoardRequest.class)::containsKey);
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Action.class).values().stream().map(Action::state).map(ActionTable::row);
    }

    private static Row row(ActionState action) {
        return Row.of(
                COLUMNS,
                action.code(),
                action.subject().kind(),
                action.subject().code(),
                action.cause(),
                action.todo(),
                action.owner().subject(),
                action.owner().name(),
                action.due(),
                action.firstDue(),
                action.illustrative());
    }
}
