package uk.luton2040.testkit.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation of a service and what each kind of caller is answered, read from a table that people read too: a
 * heading of callers, then an operation a line, columns parted by {@code |}; {@code #} begins a group.
 */
public final class SecurityMatrix {
    private final List<Line> lines = new ArrayList<>();
    private List<Caller> callers = List.of();

    private record Line(String group, String operation, int granted, Map<Caller, Verdict> verdicts) {}

    private SecurityMatrix(String table) {
        String group = "";
        for (String line : table.lines().filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith("#")) {
                group = line.substring(1).strip();
            } else if (callers.isEmpty()) {
                callers = columns(line).skip(2).map(Caller::of).toList();
            } else {
                lines.add(line(group, columns(line).toList()));
            }
        }
    }

    /** @param resource beside the given class, or an absolute path of the class path */
    public static SecurityMatrix read(Class<?> test, String resource) {
        try (InputStream table = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
            return new SecurityMatrix(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> columns(String line) {
        return Stream.of(line.split("\\|")).map(String::strip);
    }

    private Line line(String group, List<String> columns) {
        if (columns.size() != callers.size() + 2) {
            throw new IllegalArgumentException(
                    "%s has %d verdicts for %d callers".formatted(columns.get(0), columns.size() - 2, callers.size()));
        }
        Map<Caller, Verdict> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < callers.size(); i++) {
            verdicts.put(callers.get(i), Verdict.of(columns.get(i + 2)));
        }
        return new Line(group, columns.get(0), Integer.parseInt(columns.get(1)), verdicts);
    }

    public List<String> operations() {
        return lines.stream().map(Line::operation).toList();
    }

    public Stream<Cell> cells() {
        return lines.stream()
                .flatMap(line -> line.verdicts().entrySet().stream()
                        .map(cell -> new Cell(line.operation(), cell.getKey(), cell.getValue(), line.granted())));
    }

    /** The table and its key, as Markdown. Strangers share a column as long as none of them is let in anywhere. */
    String markdown() {
        boolean closed = cells().filter(cell -> cell.caller().isStranger())
                .allMatch(cell -> cell.verdict() == Verdict.UNAUTHENTICATED);
        List<Caller> shown = callers.stream()
                .filter(caller -> !closed || !caller.isStranger() || caller == Caller.ANONYMOUS)
                .toList();
        StringBuilder text = new StringBuilder("| column | who asks |\n|---|---|\n");
        callers.forEach(caller ->
                text.append("| %s | %s: %s |\n".formatted(heading(caller, closed), caller.who(), caller.words())));
        lines.stream()
                .collect(Collectors.groupingBy(Line::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, members) -> {
                    text.append("\n## ").append(group).append("\n\n| operation |");
                    shown.forEach(caller ->
                            text.append(' ').append(heading(caller, closed)).append(" |"));
                    text.append("\n|---|").append("---|".repeat(shown.size())).append('\n');
                    members.forEach(line -> text.append(row(line, shown)));
                });
        return text.toString();
    }

    private static String heading(Caller caller, boolean closed) {
        return closed && caller.isStranger() ? "stranger" : caller.heading();
    }

    private static String row(Line line, List<Caller> shown) {
        return shown.stream()
                .map(line.verdicts()::get)
                .filter(Objects::nonNull)
                .map(verdict -> verdict == Verdict.YES ? "**" + line.granted() + "**" : verdict.code())
                .collect(Collectors.joining(" | ", "| `%s` | ".formatted(line.operation()), " |\n"));
    }
}
