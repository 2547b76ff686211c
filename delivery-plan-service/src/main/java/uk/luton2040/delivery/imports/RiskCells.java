package uk.luton2040.delivery.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.NewPerson;
import uk.luton2040.delivery.risk.NewScore;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskMatrix;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/** What the tables of risks read and write alike. */
final class RiskCells {
    private RiskCells() {}

    static @Nullable NewPerson person(Row row, String subject, String name) {
        String who = row.text(subject);
        return who == null ? null : new NewPerson(who, row.text(name));
    }

    static @Nullable String subject(@Nullable Person person) {
        return person == null ? null : person.subject();
    }

    static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    /** Its three columns, each after the prefix. */
    static List<Column> scoreColumns(String prefix, String what) {
        return List.of(
                Column.of(prefix + "likelihood", "How likely it is %s, from 1.".formatted(what), Datatype.DECIMAL),
                Column.of(prefix + "impact", "How grave it is %s, from 1.".formatted(what), Datatype.DECIMAL),
                Column.of(
                        prefix + "score",
                        "The score %s where it is a bare one, without likelihood and impact.".formatted(what),
                        Datatype.DECIMAL));
    }

    static @Nullable NewScore score(Row row, String prefix) {
        BigDecimal likelihood = row.decimal(prefix + "likelihood");
        BigDecimal impact = row.decimal(prefix + "impact");
        BigDecimal score = row.decimal(prefix + "score");
        return likelihood == null && impact == null && score == null ? null : new NewScore(likelihood, impact, score);
    }

    static @Nullable BigDecimal bare(RiskState.@Nullable Score score) {
        return score == null || score.likelihood() != null ? null : score.score();
    }

    static @Nullable Integer likelihood(RiskState.@Nullable Score score) {
        return score == null ? null : score.likelihood();
    }

    static @Nullable Integer impact(RiskState.@Nullable Score score) {
        return score == null ? null : score.impact();
    }

    /** What the risks of a register are judged by. */
    static Rules rules(Draft draft, String register) {
        RiskRegister held = Objects.requireNonNull(draft.all(RiskRegister.class).get(register), register);
        RiskMatrix matrix =
                held.matrix() == null ? null : draft.all(RiskMatrix.class).get(held.matrix());
        return new Rules(held.state(), matrix == null ? null : matrix.state());
    }

    /** @throws RowRefused when it has ended */
    static Risk openRisk(Draft draft, Row row, String column) {
        Risk risk = draft.require(Risk.class, row, column);
        if (!risk.isOpen()) {
            throw new RowRefused(
                    column, "ended", "'%s' is no longer open: what is said of it stays.".formatted(risk.id()));
        }
        return risk;
    }

    /**
     * Whether the row of a log is a new one.
     *
     * @param known what is there
     * @param said the row's
     * @throws RowRefused when it changes one that is there, or leaves a number out
     */
    static <T> boolean isNext(Row row, List<T> known, T said) {
        int number = Objects.requireNonNull(row.integer("number"));
        if (number < 1 || number > known.size() + 1) {
            throw new RowRefused("number", "not-the-next", "The next number is %d.".formatted(known.size() + 1));
        }
        if (number == known.size() + 1) {
            return true;
        }
        if (!known.get(number - 1).equals(said)) {
            throw new RowRefused(
                    "number",
                    "never-changed",
                    "Number %d is there already, and says something else.".formatted(number));
        }
        return false;
    }
}
