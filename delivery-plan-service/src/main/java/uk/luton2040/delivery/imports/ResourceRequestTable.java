package uk.luton2040.delivery.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.NewDecision;
import uk.luton2040.delivery.project.NewRequest;
import uk.luton2040.delivery.project.NewSavings;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code resource-requests}: what projects have asked for, and what was decided. */
record ResourceRequestTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.of("number", "Counts the project's requests from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.word("kind", "Of what kind.", List.of("revenue", "capital", "people", "other"))
                    .required(),
            Column.text("what", "What is asked for.").required(),
            Column.of("asked", "In pounds.", Datatype.DECIMAL),
            Column.text("asked_by", "Who asked; the importer when empty."),
            Column.of("asked_on", "When; today when empty.", Datatype.DATE),
            Column.word("outcome", "What was decided.", List.of("granted", "partly", "refused")),
            Column.of("granted", "In pounds.", Datatype.DECIMAL),
            Column.text("decided_by", "The board or person that decided."),
            Column.of("decided_on", "When it was decided.", Datatype.DATE),
            Column.text("decision_note", "What was said of it."),
            Column.of("savings_promised", "In pounds a year.", Datatype.DECIMAL),
            Column.of("savings_delivered", "In pounds a year, so far.", Datatype.DECIMAL));

    @Override
    public String name() {
        return "resource-requests";
    }

    @Override
    public String about() {
        return "Requests for money and people, as the papers have them; no ledger.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project", "number");
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        ProjectRows.requireOwn(project, "project", draft);
        List<ProjectState.Request> known = project.state().requests();
        int number = Objects.requireNonNullElse(row.integer("number"), 0);
        if (number < 1 || number > known.size() + 1) {
            throw new RowRefused(
                    "number", "out-of-order", "The project's next request is number %d.".formatted(known.size() + 1));
        }
        LocalDate on = row.date("asked_on");
        ProjectState.Request request = new ProjectState.Request(
                number,
                row.required("kind"),
                row.required("what"),
                row.decimal("asked"),
                draft.who(row, "asked_by"),
                on == null ? draft.by().today() : on,
                decision(row),
                row.decimal("savings_promised"),
                row.decimal("savings_delivered"));
        requireSayable(request, draft);
        ProjectState.Decision before =
                number <= known.size() ? known.get(number - 1).decision() : null;
        if (!draft.writesAll() && !Objects.equals(before, request.decision())) {
            throw new RowRefused("outcome", "not-yours", "Whoever asks does not decide.");
        }
        project.put(request);
    }

    private void requireSayable(ProjectState.Request request, Draft draft) {
        draft.valid(new NewRequest(request.kind(), request.what(), request.asked(), request.savingsPromised()), this);
        if (request.savingsDelivered() != null) {
            draft.valid(new NewSavings(request.savingsDelivered()), this, Map.of("delivered", "savings_delivered"));
        }
        ProjectState.Decision decision = request.decision();
        if (decision != null) {
            draft.valid(
                    new NewDecision(
                            decision.outcome(), decision.granted(), decision.by(), decision.on(), decision.note()),
                    this,
                    Map.of("by", "decided_by", "on", "decided_on", "note", "decision_note"));
        }
    }

    private static ProjectState.@Nullable Decision decision(Row row) {
        String outcome = row.text("outcome");
        if (outcome == null) {
            return null;
        }
        row.required("decided_on");
        return new ProjectState.Decision(
                outcome,
                row.decimal("granted"),
                row.required("decided_by"),
                Objects.requireNonNull(row.date("decided_on")),
                row.text("decision_note"));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream()
                .flatMap(project -> project.state().requests().stream().map(request -> row(project, request)));
    }

    private static Row row(Project project, ProjectState.Request request) {
        ProjectState.Decision decision = request.decision();
        return Row.of(
                COLUMNS,
                project.id(),
                request.number(),
                request.kind(),
                request.what(),
                request.asked(),
                request.askedBy(),
                request.askedOn(),
                decision == null ? null : decision.outcome(),
                decision == null ? null : decision.granted(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.note(),
                request.savingsPromised(),
                request.savingsDelivered());
    }
}
