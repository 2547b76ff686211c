package uk.luton2040.delivery.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.delivery.project.Effect;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Templates;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code project-effects}: which KPI should move, by how much, by when. */
record ProjectEffectTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.text("kpi", "The KPI it promises to move, by its code in the catalogue.")
                    .required(),
            Column.text("milestone", "The milestone whose completion should move it; the whole project when empty."),
            Column.word("direction", "Which way.", List.of("higher", "lower")).required(),
            Column.of("amount", "By how much, in the KPI's unit.", Datatype.DECIMAL),
            Column.text("due_by", "By when the KPI should show it; a date may be \"summer 2021\"."),
            Column.text("note", "What else there is to say."));

    @Override
    public String name() {
        return "project-effects";
    }

    @Override
    public String about() {
        return "The KPIs that projects promise to move.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project", "kpi", "milestone");
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        Effect effect = new Effect(
                row.required("kpi"),
                row.required("direction"),
                row.decimal("amount"),
                DateWords.ofCell(row.text("due_by")),
                row.text("milestone"),
                row.text("note"));
        List<Effect> effects = new ArrayList<>(project.template().effects());
        int place = 0;
        while (place < effects.size() && !isSame(effects.get(place), effect)) {
            place++;
        }
        if (place == effects.size()) {
            effects.add(effect);
        } else {
            effects.set(place, effect);
        }
        ProjectRows.describe(project, Templates.with(project.template(), Map.of("effects", effects)), this, draft);
    }

    private static boolean isSame(Effect one, Effect other) {
        return one.kpi().equals(other.kpi()) && Objects.equals(one.milestone(), other.milestone());
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Project.class).values().stream()
                .flatMap(project -> project.template().effects().stream().map(effect -> row(project, effect)));
    }

    private static Row row(Project project, Effect effect) {
        DateWords dueBy = effect.dueBy();
        return Row.of(
                COLUMNS,
                project.id(),
                effect.kpi(),
                effect.milestone(),
                effect.direction(),
                effect.amount(),
                dueBy == null ? null : dueBy.words(),
                effect.note());
    }
}
