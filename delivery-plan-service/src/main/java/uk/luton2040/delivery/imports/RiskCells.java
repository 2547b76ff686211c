package uk.luton2040.delivery.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.NewPerson;
import uk.luton2040.delivery.risk.NewScore;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskMatrix;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/** What the tables of risks read and write alike. */
final class RiskCells {
    private static final Pattern CODE = Pattern.compile(Codes.FORM);

    private RiskCells() {}

    /** @throws RowRefused when who imports is a lead: what is a lead's own, it writes risk by risk */
    static void requireOfficer(Draft draft, String column) {
        if (!draft.writesAll()) {
            throw new RowRefused(
                    column,
                    "forbidden",
                    "Only a performance officer imports risks; a lead posts its own to /api/v1/risks.");
        }
    }

    static String code(Row row, String column) {
        String code = row.required(column);
        if (!CODE.matcher(code).matches()) {
            throw new RowRefused(column, "not-a-code", "'%s' is no code: it %s.".formatted(code, Codes.WORDS));
        }
        return code;
    }

    static @Nullable String codeOrNone(Row row, String column) {
        return row.text(column) == null ? null : code(row, column);
    }

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

    /** @throws RowRefused for the first error, at the column that its pointer means */
    static void refuse(List<Problem.Error> errors, List<Column> columns) {
        if (!errors.isEmpty()) {
            Problem.Error first = errors.getFirst();
            throw new RowRefused(column(first.pointer(), columns), first.code(), first.message());
        }
    }

    /** {@code /initial/likelihood} means {@code initial_likelihood}, {@code /appetite/categories/0/score} {@code appetite}. */
    private static String column(String pointer, List<Column> columns) {
        List<String> words = Arrays.stream(pointer.split("/"))
                .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .map(word -> word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
        for (int most = words.size(); most > 0; most--) {
            String name = words.stream().limit(most).collect(Collectors.joining("_"));
            if (columns.stream().anyMatch(column -> column.name().equals(name))) {
                return name;
            }
        }
        return columns.getFirst().name();
    }

    /** @throws RowRefused with what the domain refuses */
    static void refusing(String column, Runnable change) {
        try {
            change.run();
        } catch (ProblemException e) {
            throw new RowRefused(column, e.type().slug(), String.valueOf(e.getMessage()));
        }
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
