package uk.luton2040.delivery.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.measures.period.Period;

/** What the tables read alike, and how a refusal finds the column it is about. */
final class Cells {
    private static final Pattern CODE = Pattern.compile(Codes.FORM);

    /** As long as a user name of the realm. */
    private static final int LONGEST_NAME = 255;

    private Cells() {}

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

    static String period(Row row, String column) {
        String code = row.required(column);
        try {
            Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw new RowRefused(column, "not-a-period", String.valueOf(e.getMessage()));
        }
        return code;
    }

    /** @throws RowRefused when it is longer than that */
    static @Nullable String text(Row row, String column, int most) {
        String text = row.text(column);
        if (text != null && text.length() > most) {
            throw new RowRefused(column, "too-long", "At most %d characters.".formatted(most));
        }
        return text;
    }

    /** Who did something, as tokens name people. */
    static String who(Row row, String column) {
        row.required(column);
        return Objects.requireNonNull(text(row, column, LONGEST_NAME));
    }

    /** @throws RowRefused for an instant to come */
    static @Nullable Instant happened(Row row, String column, Draft draft) {
        Instant at = row.instant(column);
        if (at != null && at.isAfter(draft.by().at())) {
            throw new RowRefused(column, "to-come", "It has not happened yet.");
        }
        return at;
    }

    /** @throws RowRefused for the first of the errors, at the column that its pointer means */
    static void refuse(List<Problem.Error> errors, Layout table) {
        if (!errors.isEmpty()) {
            Problem.Error first = errors.getFirst();
            throw new RowRefused(column(words(first.pointer()), table, Map.of()), first.code(), first.message());
        }
    }

    /**
     * Does it.
     *
     * @param column what a refusal is about that points at nothing in the table
     * @param elsewhere the columns of fields that are called otherwise there
     * @throws RowRefused for what the domain refuses
     */
    static void taking(Layout table, String column, Map<String, String> elsewhere, Runnable change) {
        try {
            change.run();
        } catch (ProblemException e) {
            Problem.Error first = e.errors().stream()
                    .findFirst()
                    .orElseGet(() -> new Problem.Error("", e.type().slug(), String.valueOf(e.getMessage())));
            List<String> words = words(first.pointer());
            throw new RowRefused(
                    words.isEmpty() ? column : column(words, table, elsewhere), first.code(), first.message());
        }
    }

    private static List<String> words(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .toList();
    }

    /**
     * The column that is named by most of the words: {@code owner, name} is kept in {@code owner_name}, {@code current,
     * impact} in {@code impact}; the first one where there is none.
     *
     * @param elsewhere the columns of fields that are called otherwise there
     */
    static String column(List<String> words, Layout table, Map<String, String> elsewhere) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> names = words.stream()
                .map(word -> elsewhere.getOrDefault(word, word))
                .map(word -> word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
        for (int from = 0; from < names.size(); from++) {
            for (int to = names.size(); to > from; to--) {
                String name = String.join("_", names.subList(from, to));
                if (columns.contains(name)) {
                    return name;
                }
            }
        }
        return columns.getFirst();
    }
}
