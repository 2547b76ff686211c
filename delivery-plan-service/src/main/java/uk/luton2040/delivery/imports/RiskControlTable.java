package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskContent;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code risk-controls}. */
record RiskControlTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("risk", "The risk.").required().refersTo("risks", "id"),
            Column.text("title", "What keeps the risk down.").required(),
            Column.text("owner", "Who answers for it, as tokens name them."),
            Column.text("owner_name", "The owner's name as people read it."),
            Column.word(
                    "effectiveness",
                    "How well it works; not-assessed when empty.",
                    List.of("effective", "partly-effective", "ineffective", "not-assessed")),
            Column.text("note", "What else there is to say."));

    @Override
    public String name() {
        return "risk-controls";
    }

    @Override
    public String about() {
        return "What keeps risks down, and how well it works.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("risk", "title");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("risk");
        Risk risk = RiskCells.openRisk(draft, row, "risk");
        risk.control(
                new RiskContent.NewControl(
                        row.required("title"),
                        RiskCells.person(row, "owner", "owner_name"),
                        row.text("effectiveness"),
                        row.text("note")),
                RiskCells.rules(draft, risk.holder()));
        draft.valid(risk.said(), this);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Risk.class).values().stream()
                .map(Risk::state)
                .flatMap(risk -> risk.controls().stream()
                        .map(control -> Row.of(
                                COLUMNS,
                                risk.id(),
                                control.title(),
                                RiskCells.subject(control.owner()),
                                RiskCells.name(control.owner()),
                                control.effectiveness(),
                                control.note())));
    }
}
