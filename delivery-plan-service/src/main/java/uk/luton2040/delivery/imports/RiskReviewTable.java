package uk.luton2040.delivery.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.Escalations;
import uk.luton2040.delivery.risk.NewPerson;
import uk.luton2040.delivery.risk.NewReview;
import uk.luton2040.delivery.risk.NewRiskMatrix;
import uk.luton2040.delivery.risk.NewScore;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code risk-reviews}: every current score a risk has had. */
record RiskReviewTable() implements Table<Draft> {
    /** What held then. */
    private static final List<String> TOLD = List.of("band", "colour", "appetite", "above_appetite");

    private static final List<Column> COLUMNS = Stream.of(
                    List.of(
                            Column.text("risk", "The risk.").required().refersTo("risks", "id"),
                            Column.of("number", "Counts the risk's reviews from 1.", Datatype.WHOLE_NUMBER)
                                    .required(),
                            Column.of("on", "The day it was reviewed.", Datatype.DATE)
                                    .required(),
                            Column.text("by", "Who judged, as tokens name them.")
                                    .required(),
                            Column.text("by_name", "Their name as people read it.")),
                    RiskCells.scoreColumns("", "after the controls"),
                    RiskCells.scoreColumns("target_", "where it is to go, if that was set anew,"),
                    List.of(
                            Column.text("band", "The band that held then; worked out when empty."),
                            Column.text("colour", "That band's colour."),
                            Column.of("appetite", "The highest score that was borne then.", Datatype.DECIMAL),
                            Column.of("above_appetite", "Whether it was above it.", Datatype.YES_NO),
                            Column.text("note", "What was found.")))
            .flatMap(List::stream)
            .toList();

    @Override
    public String name() {
        return "risk-reviews";
    }

    @Override
    public String about() {
        return "Every score a risk has had, by day; none is ever changed.";
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
        RiskState state = risk.state();
        RiskState.Review said = said(row, state, rulesThen(row, state, draft));
        if (RiskCells.isNext(row, state.reviews(), said)) {
            RiskCells.openRisk(draft, row, "risk");
            LocalDate before = state.reviews().isEmpty()
                    ? state.identifiedOn()
                    : state.reviews().getLast().on();
            if (said.on().isBefore(before) || said.on().isAfter(draft.by().today())) {
                throw new RowRefused(
                        "on", "out-of-order", "It is a day from %s, the step before it, to today.".formatted(before));
            }
            requireSayable(said, row, draft);
            risk.restore(said, RiskCells.rules(draft, risk.holder()));
        }
    }

    private void requireSayable(RiskState.Review said, Row row, Draft draft) {
        Cells.who(row, "by");
        draft.valid(
                new NewReview(
                        said.on(),
                        new NewPerson("by", said.by().name()),
                        NewScore.of(said.current()),
                        said.target() == null ? null : NewScore.of(said.target()),
                        said.note(),
                        null),
                this);
        String band = said.current().band();
        if (band != null) {
            String colour = Objects.requireNonNullElse(said.current().colour(), "");
            draft.valid(new NewRiskMatrix.Band(band, colour, BigDecimal.ONE), this, Map.of("name", "band"));
        }
    }

    /** Those of the register that held it on the day before. */
    private static Rules rulesThen(Row row, RiskState risk, Draft draft) {
        LocalDate on = Objects.requireNonNull(row.date("on"));
        List<String> registers = Escalations.registers(
                risk.register(),
                risk.escalations().stream()
                        .filter(step -> step.on().isBefore(on))
                        .toList());
        return RiskCells.rules(draft, registers.getLast());
    }

    private RiskState.Review said(Row row, RiskState risk, Rules rules) {
        NewScore current = RiskCells.score(row, "");
        if (current == null) {
            throw new RowRefused("score", "missing", "Give likelihood and impact, or a score.");
        }
        NewScore target = RiskCells.score(row, "target_");
        RiskState.Score judged = judged("", current, rules);
        int number = Objects.requireNonNull(row.integer("number"));
        String by = row.required("by");
        boolean isTold = TOLD.stream().anyMatch(cell -> row.text(cell) != null);
        // What the file leaves to be worked out is not worked out again: the rules may have changed since.
        RiskState.Review held = isTold || number < 1 || number > risk.reviews().size()
                ? null
                : risk.reviews().get(number - 1);
        return new RiskState.Review(
                number,
                Objects.requireNonNull(row.date("on")),
                new Person(by, Objects.requireNonNullElse(row.text("by_name"), by)),
                new RiskState.Score(
                        judged.likelihood(),
                        judged.impact(),
                        judged.score(),
                        isTold
                                ? row.text("band")
                                : held != null ? held.current().band() : judged.band(),
                        isTold
                                ? row.text("colour")
                                : held != null ? held.current().colour() : judged.colour()),
                target == null ? null : judged("/target", target, rules),
                isTold ? row.decimal("appetite") : held != null ? held.appetite() : rules.appetite(risk.category()),
                isTold
                        ? row.yes("above_appetite")
                        : held != null ? held.aboveAppetite() : rules.isAboveAppetite(judged.score(), risk.category()),
                row.text("note"));
    }

    private RiskState.Score judged(String pointer, NewScore given, Rules rules) {
        Cells.refuse(rules.errors(pointer, given), this);
        return rules.judge(given);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Risk.class).values().stream()
                .map(Risk::state)
                .flatMap(risk -> risk.reviews().stream().map(review -> row(risk.id(), review)));
    }

    private static Row row(String risk, RiskState.Review review) {
        return Row.of(
                COLUMNS,
                risk,
                review.number(),
                review.on(),
                review.by().subject(),
                review.by().name(),
                review.current().likelihood(),
                review.current().impact(),
                RiskCells.bare(review.current()),
                RiskCells.likelihood(review.target()),
                RiskCells.impact(review.target()),
                RiskCells.bare(review.target()),
                review.current().band(),
                review.current().colour(),
                review.appetite(),
                review.aboveAppetite(),
                review.note());
    }
}
