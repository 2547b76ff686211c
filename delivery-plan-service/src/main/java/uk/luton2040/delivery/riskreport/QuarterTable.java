package uk.luton2040.delivery.riskreport;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;

/** A quarter's register as a table: the open risks, then those that left. */
record QuarterTable() implements Layout {
    private static final List<Column> COLUMNS = List.of(
            Column.text("register", "The register."),
            Column.text("period", "The quarter."),
            Column.text("id", "The risk."),
            Column.text("title", "What it is called."),
            Column.text("category", "Its category."),
            Column.text("owner", "Who answers for it."),
            Column.text("change", "New, kept, closed, realised, or gone to another register."),
            Column.of("changed_on", "The day it left the register.", Datatype.DATE),
            Column.text("why", "Why it left."),
            Column.text("identified_in", "The register in which it was identified."),
            Column.text("held_by", "The register that held it."),
            Column.of("identified_on", "The day it was identified.", Datatype.DATE),
            Column.of("initial", "The score before any control.", Datatype.DECIMAL),
            Column.of("previous", "The score at the end of the quarter before.", Datatype.DECIMAL),
            Column.of("likelihood", "The likelihood at the end of the quarter.", Datatype.WHOLE_NUMBER),
            Column.of("impact", "The impact at the end of the quarter.", Datatype.WHOLE_NUMBER),
            Column.of("current", "The score at the end of the quarter.", Datatype.DECIMAL),
            Column.text("band", "Its band."),
            Column.text("movement", "Up, down, same or new since the quarter before."),
            Column.of("target", "The score where it is to go.", Datatype.DECIMAL),
            Column.of("appetite", "The highest score that was borne.", Datatype.DECIMAL),
            Column.of("above_appetite", "Whether it was above it.", Datatype.YES_NO),
            Column.of("reviewed_on", "Its last review.", Datatype.DATE),
            Column.of("next_review_on", "When it was due to be reviewed next.", Datatype.DATE),
            Column.of("review_overdue", "Whether that was over.", Datatype.YES_NO),
            Column.text("note", "What the last review found."),
            Column.text("controls", "What kept it down, each with its effectiveness.")
                    .list(),
            Column.text("cause", "What would bring it about."),
            Column.text("event", "What may happen."),
            Column.text("effect", "What would follow."),
            Column.of("illustrative", "Whether it is illustrative data.", Datatype.YES_NO));

    @Override
    public String name() {
        return "quarter";
    }

    @Override
    public String about() {
        return "A register of risks as it stood at the end of a quarter.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("register", "period", "id");
    }

    static Stream<Row> rows(Quarter quarter) {
        return Stream.concat(quarter.risks().stream(), quarter.left().stream()).map(line -> row(quarter, line));
    }

    private static Row row(Quarter quarter, QuarterLine line) {
        RiskState.Score current = line.current();
        return Row.of(
                COLUMNS,
                quarter.register(),
                quarter.period(),
                line.id(),
                line.title(),
                line.category(),
                line.owner() == null ? null : line.owner().name(),
                line.change(),
                line.changedOn(),
                line.why(),
                line.register(),
                line.heldBy(),
                line.identifiedOn(),
                score(line.initial()),
                score(line.previous()),
                current == null ? null : current.likelihood(),
                current == null ? null : current.impact(),
                score(current),
                current == null ? null : current.band(),
                line.movement(),
                score(line.target()),
                line.appetite(),
                line.aboveAppetite(),
                line.reviewedOn(),
                line.nextReviewOn(),
                line.reviewOverdue(),
                line.note(),
                line.controls().stream()
                        .map(control -> "%s (%s)".formatted(control.title(), control.effectiveness()))
                        .toList(),
                line.cause(),
                line.event(),
                line.effect(),
                line.illustrative());
    }

    private static @Nullable Object score(RiskState.@Nullable Score score) {
        return score == null ? null : score.score();
    }
}
