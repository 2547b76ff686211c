package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.delivery.update.NewUpdateRule;
import uk.luton2040.delivery.update.UpdateRule;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code update-rules}: the cycles in which projects report. */
record UpdateRuleTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("cycle", "Its code; projects that name none follow the one called usual.")
                    .required(),
            Column.text("title", "What it is called.").required(),
            Column.word(
                            "frequency",
                            "For periods of which length progress is owed.",
                            List.of("monthly", "quarterly", "six-monthly", "annual"))
                    .required(),
            Column.word(
                            "calendar",
                            "The year those periods are counted by.",
                            List.of("financial", "calendar", "academic"))
                    .required(),
            Column.of("days_after", "How many days after a period's last day its update is due.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.of(
                            "reminders",
                            "When a lead is reminded: days before the due date below 0, after it above.",
                            Datatype.WHOLE_NUMBER)
                    .list());

    @Override
    public String name() {
        return "update-rules";
    }

    @Override
    public String about() {
        return "The cycles in which projects report: for which opened periods, and by when.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("cycle");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("cycle");
        NewUpdateRule wanted = new NewUpdateRule(
                row.required("title"),
                row.required("frequency"),
                row.required("calendar"),
                Objects.requireNonNull(row.integer("days_after")),
                row.list("reminders").stream().map(Integer::valueOf).toList());
        draft.edit(UpdateRule.class, Cells.code(row, "cycle"), UpdateRule::new).set(draft.valid(wanted, this));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(UpdateRule.class).values().stream().map(UpdateRuleTable::row);
    }

    private static Row row(UpdateRule rule) {
        UpdateRuleState state = rule.state();
        return Row.of(
                COLUMNS,
                state.code(),
                state.title(),
                state.frequency(),
                state.calendar(),
                state.daysAfter(),
                state.reminders());
    }
}
