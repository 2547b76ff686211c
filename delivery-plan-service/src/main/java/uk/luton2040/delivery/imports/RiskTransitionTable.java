package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.NewStep;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.Standing;
import uk.luton2040.delivery.risk.Verdict;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.Coded;

/** {@code risk-transitions}, with what held when a risk ended: the rules may have changed since. */
record RiskTransitionTable() implements Table<Draft> {
    /** Far more than three scores with their bands. */
    private static final int LONGEST_VERDICT = 4_000;

    private static final List<Column> COLUMNS = List.of(
            Column.text("risk", "The risk.").required().refersTo("risks", "id"),
            Column.of("number", "Counts the changes of the risk's status from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.of("on", "The day from which it has the status.", Datatype.DATE)
                    .required(),
            Column.word("to", "The status it has from then on.", Coded.codes(Standing.class))
                    .required(),
            Column.text("who", "Who decided.").required(),
            Column.text("why", "The reason given.").required(),
            Column.of(
                            "held",
                            "Of the last, where it ended: its scores with their bands and the appetite as they were; worked"
                                    + " out by today's rules when empty.",
                            Datatype.JSON)
                    .optional());

    @Override
    public String name() {
        return "risk-transitions";
    }

    @Override
    public String about() {
        return "Every change of a risk's status; none is ever changed.";
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
        Standing to = Coded.find(Standing.class, row.required("to")).orElseThrow();
        RiskState.Transition said = new RiskState.Transition(
                Objects.requireNonNull(row.integer("number")),
                Objects.requireNonNull(row.date("on")),
                to.code(),
                Cells.who(row, "who"),
                row.required("why"));
        RiskState state = risk.state();
        if (RiskCells.isNext(row, state.transitions(), said)) {
            if (!Standing.of(state.status()).leadsTo(to)) {
                throw new RowRefused("to", "illegal-transition", "It is %s already.".formatted(state.status()));
            }
            LocalDate before = state.transitions().isEmpty()
                    ? state.identifiedOn()
                    : state.transitions().getLast().on();
            if (said.on().isBefore(before) || said.on().isAfter(draft.by().today())) {
                throw new RowRefused(
                        "on", "out-of-order", "It is a day from %s, the step before it, to today.".formatted(before));
            }
            draft.valid(new NewStep(said.on(), said.why()), this);
            risk.restore(said, held(Cells.text(row, "held", LONGEST_VERDICT)), RiskCells.rules(draft, risk.holder()));
        }
    }

    private static @Nullable Verdict held(@Nullable String json) {
        try {
            return json == null ? null : JsonColumn.MAPPER.readValue(json, Verdict.class);
        } catch (JsonProcessingException e) {
            throw new RowRefused("held", "not-what-held", "It cannot be read as what held when a risk ended.");
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Risk.class).values().stream().flatMap(RiskTransitionTable::rows);
    }

    private static Stream<Row> rows(Risk risk) {
        List<RiskState.Transition> steps = risk.state().transitions();
        return steps.stream()
                .map(step -> Row.of(
                        COLUMNS,
                        risk.id(),
                        step.number(),
                        step.on(),
                        step.to(),
                        step.who(),
                        step.why(),
                        step.number() == steps.size() && !risk.isOpen() ? JsonColumn.write(risk.verdict()) : null));
    }
}
