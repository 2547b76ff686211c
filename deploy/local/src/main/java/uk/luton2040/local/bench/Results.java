package uk.luton2040.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table to be read and as JSON to be compared. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> setting;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** @param clients that called at the same time */
    record Line(String name, int clients, List<Round> rounds) {
        Round median() {
            return Round.median(rounds);
        }
    }

    /** @param setting what the figures depend on: machine, Java, options */
    Results(Map<String, Object> setting) {
        this.setting = new LinkedHashMap<>(setting);
    }

    /** @return the medians of the rounds */
    Round add(String name, int clients, List<Round> rounds) {
        var line = new Line(name, clients, List.copyOf(rounds));
        lines.add(line);
        return line.median();
    }

    /** A sentence below the table. */
    void tell(String sentence) {
        told.add(sentence);
    }

    String table() {
        var text = new StringBuilder();
        List<String> users = lines.stream()
                .flatMap(line -> line.median().cpuMicros().keySet().stream())
                .distinct()
                .toList();
        text.append("%-34s %7s %11s %9s %9s".formatted("", "clients", "per second", "p50 ms", "p99 ms"));
        users.forEach(user -> text.append(" %10s".formatted(user)));
        text.append("   (µs of processor for each)\n");
        for (Line line : lines) {
            Round median = line.median();
            text.append(String.format(
                    Locale.UK,
                    "%-34s %7d %,11.0f %9.2f %9.2f",
                    line.name(),
                    line.clients(),
                    median.perSecond(),
                    median.p50(),
                    median.p99()));
            users.forEach(user -> text.append(
                    String.format(Locale.UK, " %,10.1f", median.cpuMicros().getOrDefault(user, Double.NaN))));
            text.append('\n');
            median.more()
                    .forEach((name, figure) ->
                            text.append(String.format(Locale.UK, "    %-38s %,11.2f%n", name, figure)));
        }
        told.forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    String json() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(setting);
        all.put(
                "measured",
                lines.stream()
                        .map(line -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            fields.put("name", line.name());
                            fields.put("clients", line.clients());
                            fields.put("median", line.median());
                            fields.put("rounds", line.rounds());
                            return fields;
                        })
                        .toList());
        all.put("told", told);
        return JSON.writeValueAsString(all) + "\n";
    }
}
