package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code project-baselines}: every baseline that was moved, with the old date. */
record ProjectBaselineTable() implements Table<Draft> {
    private static final String MOVABLE = "start|end|milestone:" + Codes.FORM;
    private static final int LONGEST_REASON = 2_000;

    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.text("what", "What was moved: start, end or milestone: and its code.")
                    .required(),
            Column.text("was", "The old date.").required(),
            Column.text("became", "The date it became; empty when the milestone was taken out."),
            Column.text("why", "The reason given."),
            Column.text("who", "Who moved it.").required(),
            Column.of("at", "When it was moved.", Datatype.INSTANT).required());

    @Override
    public String name() {
        return "project-baselines";
    }

    @Override
    public String about() {
        return "Baselines that were moved, with the old dates and the reasons.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project", "what", "at", "was");
    }

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        if (!row.required("what").matches(MOVABLE)) {
            throw new RowRefused("what", "not-a-baseline", "It is start, end, or milestone: and the milestone's code.");
        }
        row.required("was");
        ProjectState.Rebaseline move = new ProjectState.Rebaseline(
                row.required("what"),
                Objects.requireNonNull(DateWords.day(date(row, "was"))),
                DateWords.day(date(row, "became")),
                Cells.text(row, "why", LONGEST_REASON),
                Cells.who(row, "who"),
                Objects.requireNonNull(Cells.happened(row, "at", draft)));
        List<ProjectState.Rebaseline> known = project.state().rebaselines();
        if (known.contains(move)) {
            return;
        }
        if (known.stream()
                .anyMatch(other -> other.what().equals(move.what())
                        && other.at().equals(move.at())
                        && other.was().equals(move.was()))) {
            throw new RowRefused("what", "logged", "It is known already, with other words; what was moved stays told.");
        }
        if (!draft.writesAll()) {
            throw new RowRefused("project", "not-yours", "A performance officer writes what was moved elsewhere.");
        }
        project.remember(move);
    }

    private static @Nullable DateWords date(Row row, String column) {
        return DateWords.ofCell(Cells.text(row, column, DateWords.LONGEST));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream()
                .flatMap(project -> project.state().rebaselines().stream().map(move -> row(project, move)));
    }

    private static Row row(Project project, ProjectState.Rebaseline move) {
        return Row.of(
                COLUMNS,
                project.id(),
                move.what(),
                move.was().words(),
                ProjectDetailTable.words(move.became()),
                move.why(),
                move.who(),
                move.at());
    }
}
