package uk.luton2040.delivery.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.NewClosure;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.ProjectTemplate;
import uk.luton2040.delivery.project.Stage;
import uk.luton2040.delivery.project.Templates;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code project-details}: what the template has beyond what a plan prints, and how far the project is. */
record ProjectDetailTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.text("also_serves", "Further outcomes it works towards.").list(),
            Column.text("lead", "Who writes of it: a token's subject."),
            Column.text("lead_name", "The lead, as people read it."),
            Column.text("sponsor", "Who answers for it: a token's subject."),
            Column.text("sponsor_name", "The sponsor, as people read it."),
            Column.word("stage", "How far it is.", Coded.codes(Stage.class)),
            Column.of("in_progress_since", "Since when progress is owed of it.", Datatype.DATE),
            Column.text("start", "When it starts; a date may be \"summer 2021\"."),
            Column.text("end", "By when it was agreed to be done."),
            Column.text("forecast_end", "When its lead expects it to be done."),
            Column.word("own_status", "How its lead says it stands.", List.of("green", "amber", "red", "grey", "blue")),
            Column.text("depends_on", "Projects that have to deliver first.").list(),
            Column.word("reported_elsewhere", "Whether it has reports of its own.", List.of("yes", "no")),
            Column.text("reported_in", "Where those reports are."),
            Column.text("update_cycle", "The cycle in which progress is owed; the usual one when empty."),
            Column.of("closed_on", "The day on which it was done, or stopped.", Datatype.DATE),
            Column.text("delivered", "What was delivered against the objective."),
            Column.text("learnt", "What others should know."),
            Column.text("closed_by", "Who wrote the closure report; the importer when empty."),
            Column.of("closed_at", "When the closure report was written; now when empty.", Datatype.INSTANT),
            Column.of("illustrative", "It, or what is said of it, is illustrative data.", Datatype.YES_NO));

    @Override
    public String name() {
        return "project-details";
    }

    @Override
    public String about() {
        return "Who leads a project, how far it is and what it waits for, with its closure report.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project");
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("alsoServes", row.list("also_serves"));
        fields.put("lead", person(row, "lead"));
        fields.put("sponsor", person(row, "sponsor"));
        fields.put("stage", row.text("stage"));
        fields.put("start", row.text("start"));
        fields.put("end", row.text("end"));
        fields.put("forecastEnd", row.text("forecast_end"));
        fields.put("dependsOn", row.list("depends_on"));
        fields.put("reportedElsewhere", yesOrNo(row.text("reported_elsewhere")));
        fields.put("reportedIn", row.text("reported_in"));
        fields.put("updateCycle", row.text("update_cycle"));
        fields.put("illustrative", row.yes("illustrative"));
        ProjectTemplate next = Templates.with(project.template(), fields);
        ProjectState.Closure closure = closure(row, draft);
        requireOfficer(row, project, draft);
        ProjectRows.describe(project, next, closure == null ? project.template() : next, this, draft);
        if (closure != null) {
            project.close(row.required("stage"), closure);
        }
        String own = row.text("own_status");
        project.stand(
                own == null ? Project.NOT_REPORTED : own,
                row.date("in_progress_since") == null ? project.inProgressSince() : row.date("in_progress_since"));
    }

    /** A lead keeps its project, and says how it stands by an update. */
    private static void requireOfficer(Row row, Project project, Draft draft) {
        if (draft.writesAll()) {
            return;
        }
        if (!Objects.equals(person(row, "lead"), project.lead().orElse(null))) {
            throw new RowRefused("lead", "not-yours", "A performance officer says who leads it.");
        }
        String own = row.text("own_status");
        if (!project.state().status().equals(own == null ? Project.NOT_REPORTED : own)) {
            throw new RowRefused("own_status", "not-yours", "A lead says how it stands by a published update.");
        }
    }

    private static @Nullable Person person(Row row, String column) {
        String subject = row.text(column);
        String name = row.text(column + "_name");
        return subject == null && name == null
                ? null
                : new Person(row.required(column), name == null ? String.valueOf(subject) : name);
    }

    private static @Nullable Boolean yesOrNo(@Nullable String cell) {
        return cell == null ? null : (Boolean) cell.equals("yes");
    }

    private ProjectState.@Nullable Closure closure(Row row, Draft draft) {
        boolean isClosed = Coded.find(Stage.class, String.valueOf(row.text("stage")))
                .filter(Stage::isClosed)
                .isPresent();
        if (!isClosed) {
            return null;
        }
        row.required("closed_on");
        NewClosure report = draft.valid(
                new NewClosure(
                        row.required("stage"),
                        Objects.requireNonNull(row.date("closed_on")),
                        row.required("delivered"),
                        row.text("learnt")),
                this);
        if (report.on().isAfter(draft.by().today())) {
            throw new RowRefused("closed_on", "to-come", "A project is closed on a day that has come.");
        }
        Instant at = Cells.happened(row, "closed_at", draft);
        return new ProjectState.Closure(
                report.on(),
                report.delivered(),
                report.learnt(),
                draft.who(row, "closed_by"),
                at == null ? draft.by().at() : at);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream()
                .map(ProjectDetailTable::row)
                .filter(row -> row.cells().values().stream().skip(1).anyMatch(cell -> !cell.isEmpty()));
    }

    private static Row row(Project project) {
        ProjectState state = project.state();
        ProjectTemplate template = project.template();
        Person lead = state.lead();
        Person sponsor = state.sponsor();
        ProjectState.Closure closure = state.closure();
        return Row.of(
                COLUMNS,
                state.code(),
                state.alsoServes(),
                lead == null ? null : lead.subject(),
                lead == null ? null : lead.name(),
                sponsor == null ? null : sponsor.subject(),
                sponsor == null ? null : sponsor.name(),
                state.stage(),
                project.inProgressSince(),
                words(state.start()),
                words(state.end()),
                words(state.forecastEnd()),
                state.status().equals(Project.NOT_REPORTED) ? null : state.status(),
                state.dependsOn(),
                template.reportedElsewhere() == null ? null : template.reportedElsewhere() ? "yes" : "no",
                state.reportedIn(),
                state.updateCycle(),
                closure == null ? null : closure.on(),
                closure == null ? null : closure.delivered(),
                closure == null ? null : closure.learnt(),
                closure == null ? null : closure.who(),
                closure == null ? null : closure.at(),
                state.illustrative());
    }

    static @Nullable String words(ProjectState.@Nullable Day day) {
        return day == null ? null : day.words();
    }
}
