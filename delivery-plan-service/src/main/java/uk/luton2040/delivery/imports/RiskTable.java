package uk.luton2040.delivery.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskCheck;
import uk.luton2040.delivery.risk.RiskContent;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code risks}. Their current scores are made by {@code risk-reviews}. */
record RiskTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = Stream.of(
                    List.of(
                            Column.text("id", "By which others name the risk.").required(),
                            Column.text("register", "The register in which it was identified.")
                                    .required()
                                    .refersTo("risk-registers", "code"),
                            Column.text("title", "What it is called.").required(),
                            Column.text("cause", "What would bring it about."),
                            Column.text("event", "What may happen.").required(),
                            Column.text("effect", "What would follow."),
                            Column.text("category", "Its category, for which a register may have an appetite."),
                            Column.text("owner", "Who answers for it, as tokens name them."),
                            Column.text("owner_name", "The owner's name as people read it."),
                            Column.of(
                                    "identified_on",
                                    "The day it was identified; the day of the import when empty.",
                                    Datatype.DATE)),
                    RiskCells.scoreColumns("initial_", "before any control"),
                    RiskCells.scoreColumns("target_", "where it is to go"),
                    List.of(
                            Column.word(
                                    "review_frequency",
                                    "How often it is reviewed; as its register's when empty.",
                                    RiskRegisterTable.FREQUENCIES),
                            Column.of(
                                    "next_review_on",
                                    "An agreed day for its next review; the frequency gives one when empty.",
                                    Datatype.DATE),
                            Column.text("source", "Where it was first told of."),
                            Column.of("illustrative", "Whether it is illustrative data.", Datatype.YES_NO)))
            .flatMap(List::stream)
            .toList();

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public String about() {
        return "What may go wrong, by cause, event and effect.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("id");
        String id = Cells.code(row, "id");
        String register = row.required("register");
        row.known("register", draft.all(RiskRegister.class)::containsKey);
        Risk held = draft.all(Risk.class).get(id);
        if (held != null && !held.isOpen()) {
            throw new RowRefused("id", "ended", "'%s' is no longer open: what is said of it stays.".formatted(id));
        }
        LocalDate today = draft.by().today();
        RiskContent wanted = draft.valid(wanted(row, held), this);
        Rules rules = RiskCells.rules(draft, held == null ? register : held.holder());
        RiskState state = held == null ? null : held.state();
        if (state != null && !state.register().equals(register)) {
            throw new RowRefused("register", "fixed", "It was identified in '%s'.".formatted(state.register()));
        }
        Cells.refuse(RiskCheck.errors(wanted, rules, state, today), this);
        draft.edit(Risk.class, id, (missing, position) -> new Risk(missing, register))
                .describe(wanted, rules, today);
    }

    private static RiskContent wanted(Row row, @Nullable Risk held) {
        return new RiskContent(
                null,
                null,
                row.required("title"),
                row.text("cause"),
                row.required("event"),
                row.text("effect"),
                Cells.codeOrNone(row, "category"),
                RiskCells.person(row, "owner", "owner_name"),
                row.date("identified_on") == null && held != null
                        ? held.state().identifiedOn()
                        : row.date("identified_on"),
                RiskCells.score(row, "initial_"),
                null,
                RiskCells.score(row, "target_"),
                held == null ? List.of() : held.said().controls(),
                row.text("review_frequency"),
                row.date("next_review_on"),
                row.text("source"),
                row.yes("illustrative"));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Risk.class).values().stream().map(RiskTable::row);
    }

    private static Row row(Risk risk) {
        RiskState state = risk.state();
        return Row.of(
                COLUMNS,
                state.id(),
                state.register(),
                state.title(),
                state.cause(),
                state.event(),
                state.effect(),
                state.category(),
                RiskCells.subject(state.owner()),
                RiskCells.name(state.owner()),
                state.identifiedOn(),
                RiskCells.likelihood(state.initial()),
                RiskCells.impact(state.initial()),
                RiskCells.bare(state.initial()),
                RiskCells.likelihood(state.target()),
                RiskCells.impact(state.target()),
                RiskCells.bare(state.target()),
                state.reviewFrequency(),
                risk.said().nextReviewOn(),
                state.source(),
                state.illustrative());
    }
}
