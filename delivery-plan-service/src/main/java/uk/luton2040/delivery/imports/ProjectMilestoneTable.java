package uk.luton2040.delivery.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.delivery.project.Milestone;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Templates;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code project-milestones}: what there is to say of a milestone beyond its title and its date. */
record ProjectMilestoneTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.text("milestone", "Its own code within the project.").required(),
            Column.text("title", "What is to be reached.").required(),
            Column.text("date", "Its baseline: by when; a date may be \"summer 2021\".")
                    .required(),
            Column.of("weight", "Its share of the work against the others; 1 when empty.", Datatype.DECIMAL),
            Column.text("forecast", "When its lead expects it."),
            Column.of("actual", "The day on which it was reached.", Datatype.DATE),
            Column.text("depends_on", "Milestones of the project that come first, by their codes.")
                    .list());

    @Override
    public String name() {
        return "project-milestones";
    }

    @Override
    public String about() {
        return "Milestones with their weights, forecasts and the days on which they were reached.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project", "milestone");
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        Milestone milestone = new Milestone(
                Cells.code(row, "milestone"),
                row.required("title"),
                new DateWords(row.required("date")),
                row.decimal("weight"),
                DateWords.ofCell(row.text("forecast")),
                row.date("actual"),
                row.list("depends_on"));
        name(project, milestone);
        List<Milestone> milestones = new ArrayList<>(project.milestones());
        int place = codes(project).indexOf(milestone.code());
        if (place < 0) {
            milestones.add(milestone);
        } else {
            milestones.set(place, milestone);
        }
        ProjectRows.describe(
                project, Templates.with(project.template(), Map.of("milestones", milestones)), this, draft);
    }

    /** One that was only printed so far has no code of its own and gets this one. */
    private static void name(Project project, Milestone milestone) {
        if (!codes(project).contains(milestone.code())) {
            project.milestones().stream()
                    .filter(known -> known.title().equals(milestone.title()) && known.isCodedByTitle())
                    .findFirst()
                    .ifPresent(known -> project.recode(known.code(), milestone.code()));
        }
    }

    private static List<String> codes(Project project) {
        return project.milestones().stream().map(Milestone::code).toList();
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream()
                .flatMap(project -> project.milestones().stream().map(milestone -> row(project, milestone)));
    }

    private static Row row(Project project, Milestone milestone) {
        DateWords forecast = milestone.forecast();
        return Row.of(
                COLUMNS,
                project.id(),
                milestone.code(),
                milestone.title(),
                milestone.date().words(),
                milestone.weight(),
                forecast == null ? null : forecast.words(),
                milestone.actual(),
                milestone.dependsOn());
    }
}
