package uk.luton2040.kit.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files in which the sample's rows come in and go out, and what was read of them. */
final class Bodies {
    static final List<Row> ROWS = List.of(
            row("a", "plain", List.of("x", "y"), 3, "0.10", true, "red"),
            row("=b", "\t-tab, \"quotes\"\r\nand ; lines", List.of("salt; pepper", " b\\"), -1, "-5", false, ""),
            row("ć'd", "'=already", List.of(), 0, "70.000", false, "green"),
            row("@e", "+44 1582", List.of("=1", "-x"), 0, "0", true, ""));

    private Bodies() {}

    static Row row(
            String code, String notes, List<String> parts, int count, String share, boolean agreed, String colour) {
        return Row.of(
                Sample.COLUMNS,
                code,
                notes,
                parts,
                count,
                share,
                agreed,
                "2021-10-29",
                "2021-10-29T09:00:00Z",
                "{\"a\":0.10,\"b\":[\";\"]}",
                colour,
                null);
    }

    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Path file(Path folder, Writing content) throws IOException {
        Path file = Files.createTempFile(folder, "body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
        return file;
    }

    static Writing text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Map<String, String>> read(Rows rows) {
        List<Map<String, String>> cells = new ArrayList<>();
        rows.read(Sample.TABLE, row -> cells.add(row.cells()));
        return cells;
    }

    static List<Map<String, String>> read(Map<String, Rows> tables, String name) {
        return read(Objects.requireNonNull(tables.get(name)));
    }

    static List<Map<String, String>> cells() {
        return ROWS.stream().map(Row::cells).toList();
    }
}
