package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.Escalations;
import uk.luton2040.delivery.risk.NewStep;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code risk-escalations}. */
record RiskEscalationTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("risk", "The risk.").required().refersTo("risks", "id"),
            Column.of("number", "Counts the risk's steps from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.of("on", "The day it was decided.", Datatype.DATE).required(),
            Column.word("direction", "To the register above, or back.", List.of(Escalations.UP, Escalations.DOWN))
                    .required(),
            Column.text("from", "The register that held it before.").required().refersTo("risk-registers", "code"),
            Column.text("to", "The register that holds it afterwards.")
                    .required()
                    .refersTo("risk-registers", "code"),
            Column.text("who", "Who took the step.").required(),
            Column.text("why", "The reason given.").required());

    @Override
    public String name() {
        return "risk-escalations";
    }

    @Override
    public String about() {
        return "Every step of a risk from register to register; none is ever changed.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("risk", "number");
    }

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("risk");
        Risk risk = draft.require(Risk.class, row, "risk");
        RiskState.Escalation said = new RiskState.Escalation(
                Objects.requireNonNull(row.integer("number")),
                Objects.requireNonNull(row.date("on")),
                row.required("direction"),
                row.required("from"),
                row.required("to"),
                Cells.who(row, "who"),
                row.required("why"));
        RiskState state = risk.state();
        if (RiskCells.isNext(row, state.escalations(), said)) {
            RiskCells.openRisk(draft, row, "risk");
            row.known("to", draft.all(RiskRegister.class)::containsKey);
            draft.valid(new NewStep(said.on(), said.why()), this);
            refuseIllegal(said, state, draft);
            risk.restore(said, RiskCells.rules(draft, said.to()));
        }
    }

    private static void refuseIllegal(RiskState.Escalation said, RiskState risk, Draft draft) {
        List<String> registers = risk.registers();
        if (!said.from().equals(registers.getLast())) {
            throw new RowRefused("from", "not-there", "'%s' holds it then.".formatted(registers.getLast()));
        }
        boolean isDown = said.direction().equals(Escalations.DOWN);
        if (isDown && (registers.size() < 2 || !said.to().equals(registers.get(registers.size() - 2)))) {
            throw new RowRefused("to", "not-below", "It came from no register '%s'.".formatted(said.to()));
        }
        if (!isDown && registers.contains(said.to())) {
            throw new RowRefused("to", "twice", "'%s' shows it already.".formatted(said.to()));
        }
        if (said.on().isBefore(risk.identifiedOn())
                || !risk.escalations().isEmpty()
                        && said.on().isBefore(risk.escalations().getLast().on())
                || said.on().isAfter(draft.by().today())) {
            throw new RowRefused("on", "out-of-order", "It is a day from the step before it to today.");
        }
        Rules from = RiskCells.rules(draft, registers.getLast());
        if (!Objects.equals(from.matrixCode(), RiskCells.rules(draft, said.to()).matrixCode())
                && (risk.current() != null || risk.initial() != null || risk.target() != null)) {
            throw new RowRefused("to", "another-matrix", "The two registers score by different matrices.");
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Risk.class).values().stream()
                .map(Risk::state)
                .flatMap(risk -> risk.escalations().stream()
                        .map(step -> Row.of(
                                COLUMNS,
                                risk.id(),
                                step.number(),
                                step.on(),
                                step.direction(),
                                step.from(),
                                step.to(),
                                step.who(),
                                step.why())));
    }
}
