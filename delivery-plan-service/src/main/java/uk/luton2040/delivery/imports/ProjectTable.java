package uk.luton2040.delivery.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.Milestone;
import uk.luton2040.delivery.project.Printed;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Templates;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code projects}. Priorities and outcomes are kept as given: the catalogue that knows them may arrive later. */
record ProjectTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which others name the project.").required(),
            Column.text("priority", "The priority it works towards, by its code in the catalogue.")
                    .required(),
            Column.text("outcome", "The outcome it works towards, by its code in the catalogue."),
            Column.text("title", "What it is called.").required(),
            Column.text("objective", "What it is to achieve."),
            Column.text(
                            "milestones",
                            "What is to be done by when, each as \"title: date\"; a date may be \"summer 2021\".")
                    .list());

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String about() {
        return "Projects, strategies and programmes, with the milestones they print.";
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
        String code = Cells.code(row, "code");
        String priority = Cells.code(row, "priority");
        String outcome = Cells.codeOrNone(row, "outcome");
        String title = row.required("title");
        List<Milestone> milestones =
                row.list("milestones").stream().map(ProjectTable::milestone).toList();
        Project project = draft.edit(Project.class, code, Project::new);
        Map<String, @Nullable Object> printed = new HashMap<>();
        printed.put("title", title);
        printed.put("objective", row.text("objective"));
        printed.put("priority", priority);
        printed.put("outcome", outcome);
        printed.put("milestones", Printed.over(project.milestones(), milestones));
        ProjectRows.describe(project, Templates.with(project.template(), printed), this, draft);
    }

    private static Milestone milestone(String printed) {
        try {
            return Milestone.parse(printed);
        } catch (IllegalArgumentException e) {
            throw new RowRefused("milestones", "not-a-milestone", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream().map(ProjectTable::row);
    }

    private static Row row(Project project) {
        ProjectState state = project.state();
        return Row.of(
                COLUMNS,
                state.code(),
                state.priority(),
                state.outcome(),
                state.title(),
                state.objective(),
                project.milestones().stream().map(Milestone::printed).toList());
    }
}
