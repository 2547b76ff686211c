package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.delivery.action.ClosingRule;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code closing-rules}, those that somebody has decided on. */
record ClosingRuleTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.word("kind", "What the actions are about.", Coded.codes(SubjectKind.class))
                    .required(),
            Column.word("may_close", "Who may close them.", ClosingRule.WORDS)
                    .required()
                    .list(),
            Column.of("by_another", "Whether it has to be somebody else than the owner.", Datatype.YES_NO));

    @Override
    public String name() {
        return "closing-rules";
    }

    @Override
    public String about() {
        return "Who may close actions, by what they are about.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("kind");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("kind");
        SubjectKind kind = Coded.find(SubjectKind.class, row.required("kind")).orElseThrow();
        draft.edit(ClosingRule.class, kind.code(), (id, position) -> new ClosingRule(kind))
                .decide(row.list("may_close"), row.yes("by_another"));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(ClosingRule.class).values().stream()
                .map(ClosingRule::state)
                .map(ClosingRuleTable::row);
    }

    private static Row row(ClosingRuleState rule) {
        return Row.of(COLUMNS, rule.subjectKind(), rule.mayClose(), rule.byAnother());
    }
}
