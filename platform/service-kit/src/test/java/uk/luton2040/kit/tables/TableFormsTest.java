package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.problem.ProblemException;

/** The same rows in every form: CSV, JSON, an archive of CSV. */
class TableFormsTest {
    private static final List<Row> ROWS = List.of(
            row("a", "plain", List.of("x", "y"), 3, "0.10", true, "red"),
            row("=b", "\t-tab, \"quotes\"\r\nand ; lines", List.of("salt; pepper", " b\\"), -1, "-5", false, ""),
            row("ć'd", "'=already", List.of(), 0, "70.000", false, "green"),
            row("@e", "+44 1582", List.of("=1", "-x"), 0, "0", true, ""));

    @TempDir
    Path folder;

    private static Row row(
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

    private Path file(Writing content) throws IOException {
        Path file = Files.createTempFile(folder, "body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.to(out);
        }
        return file;
    }

    private Path file(String text) throws IOException {
        return file(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Map<String, String>> read(Rows rows) {
        List<Map<String, String>> cells = new ArrayList<>();
        rows.read(Sample.TABLE, row -> cells.add(row.cells()));
        return cells;
    }

    private static List<Map<String, String>> read(Map<String, Rows> tables, String name) {
        return read(Objects.requireNonNull(tables.get(name)));
    }

    private static List<Map<String, String>> cells() {
        return ROWS.stream().map(Row::cells).toList();
    }

    @Test
    void csvIsReadAsItWasWritten() throws IOException {
        // Given
        Path csv = file(out -> Csv.write(Sample.TABLE, ROWS.stream(), out));

        // Then
        assertThat(read(Csv.in(() -> Files.newInputStream(csv)))).isEqualTo(cells());
        assertThat(Files.readString(csv)).contains("\n'=b,").contains("\n'@e,'+44 1582,'=1");
    }

    @Test
    void anEmptyTableHasItsHeading() throws IOException {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // When
        Csv.write(Sample.TABLE, List.<Row>of().stream(), out);

        // Then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("code,notes,parts,count,share,agreed,day,at,shape,colour,parent\n");
    }

    @Test
    void jsonIsReadAsItWasWrittenEachCellOfItsType() throws IOException {
        // Given
        Path json = file(out -> JsonTables.write(List.of(Sample.TABLE), table -> ROWS.stream(), out));

        // Then
        assertThat(Files.readString(json))
                .startsWith("{\"samples\":[{\"code\":\"a\",\"notes\":\"plain\","
                        + "\"parts\":[\"x\",\"y\"],\"count\":3,\"share\":0.10,\"agreed\":true,\"day\":\"2021-10-29\","
                        + "\"at\":\"2021-10-29T09:00:00Z\",\"shape\":{\"a\":0.10,\"b\":[\";\"]},\"colour\":\"red\"},");
        assertThat(withParent(read(JsonTables.in(json), "samples"))).isEqualTo(cells());
    }

    /** A column that may be left out is left out where it is empty. */
    private static List<Map<String, String>> withParent(List<Map<String, String>> rows) {
        rows.forEach(cells -> cells.putIfAbsent("parent", ""));
        return rows;
    }

    @Test
    void tablesOfOneBodyAreReadInAnyOrder() throws IOException {
        // Given
        String filler = "{\"code\":\"č🙂\",\"notes\":\"%s\"}".formatted("ü".repeat(9_000));
        Path json = file("\ufeff{ \"first\" : [" + filler + "," + filler + "], \"samples\":[{\"code\":\"z\"}]}");

        // When
        Map<String, Rows> tables = JsonTables.in(json);

        // Then
        assertThat(read(tables, "samples"))
                .extracting(cells -> cells.get("code"))
                .containsExactly("z");
        assertThat(read(tables, "first")).hasSize(2);
        assertThat(read(tables, "samples")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]||wrong-type",
                "7||wrong-type",
                "{}{}||wrong-type",
                "{\"samples\":{}}|/samples|wrong-type",
                "{\"samples\":[7]}|/samples/0|wrong-type",
                "{\"samples\":[{\"code\":\"a\"},[]]}|/samples/1|wrong-type",
                "{\"samples\":[{\"code\":{}}]}|/samples/0/code|wrong-type",
                "{\"samples\":[{\"code\":[]}]}|/samples/0/code|wrong-type",
                "{\"samples\":[{\"parts\":[[]]}]}|/samples/0/parts/0|wrong-type",
                "{\"samples\":[{\"size/~\":1}]}|/samples/0/size~1~0|unknown-column",
                "{\"samples\":[{\"share\":1e400}]}|/samples/0/share|beyond-reason"
            })
    void whatIsNotOfTheFormIsPointedAt(String body, String pointer, String code) throws IOException {
        // Given
        Path json = file(body);

        // Then
        assertThatThrownBy(() -> read(JsonTables.in(json), "samples"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo(pointer == null ? "" : pointer);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"samples\":[",
                "{\"samples\":[{\"code\":1,\"code\":2}]}",
                "{\"samples\":[],\"samples\":[]}",
                "x"
            })
    void whatIsNoJsonIsRefused(String body) throws IOException {
        // Given
        Path json = file(body);

        // Then
        assertThatThrownBy(() -> JsonTables.in(json)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count|'x'|not-a-whole-number",
                "count|1.5|not-a-whole-number",
                "share|'1,5'|not-a-number",
                "share|1e99|beyond-reason",
                "share|1e-999999999|beyond-reason",
                "agreed|maybe|not-yes-or-no",
                "day|29/10/2021|not-a-date",
                "at|2021-10-29|not-an-instant",
                "colour|blue|unknown-word",
                "code|''|missing"
            })
    void aCellThatIsNotWhatItsColumnSaysIsRefused(String column, String cell, String code) {
        // Given
        Map<String, String> cells = new LinkedHashMap<>(ROWS.getFirst().cells());
        cells.put(column, cell);

        // Then
        assertThatThrownBy(() -> Sample.COLUMNS.forEach(each -> each.check(new Row(0, cells))))
                .isInstanceOfSatisfying(RowRefused.class, refused -> {
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,notes|columns",
                "code,notes,parts,count,share,agreed,day,at,shape,colour,taste|columns",
                "code,notes,parts,count,share,agreed,day,at,shape,colour,notes|twice"
            })
    void otherColumnsAreRefused(String heading, String code) throws IOException {
        // Given
        Path csv = file(heading + "\n");

        // Then
        assertThatThrownBy(() -> read(Csv.in(() -> Files.newInputStream(csv))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.errors().getFirst().code()).isEqualTo(code));
    }

    @Test
    void aColumnThatMayBeLeftOutSaysNothingThen() throws IOException {
        // Given
        Path csv = file("code,notes,parts,count,share,agreed,day,at,shape,colour\na,,,,,,,,,\n");

        // When
        List<Row> rows = new ArrayList<>();
        Csv.in(() -> Files.newInputStream(csv)).read(Sample.TABLE, rows::add);

        // Then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.has("parent")).isFalse();
            assertThat(row.has("notes")).isTrue();
        });
    }

    @Test
    void anArchiveIsReadFileByFile() throws IOException {
        // Given
        Path archive = file(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("samples.csv"));
            Csv.write(Sample.TABLE, ROWS.stream(), zip);
            zip.putNextEntry(new ZipEntry(DataDictionary.FILE_NAME));
            zip.write('{');
            zip.finish();
        });

        // When
        Map<String, Rows> tables = ZippedTables.in(archive);

        // Then
        assertThat(tables).containsOnlyKeys("samples");
        assertThat(read(tables, "samples")).isEqualTo(cells());
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        // Given
        Path noArchive = file("samples");

        // Then
        assertThatThrownBy(() -> ZippedTables.in(noArchive)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aTableHasNoMoreRowsThanCanBeTaken() throws IOException {
        // Given
        Path csv = file(out -> Csv.write(
                Sample.TABLE,
                IntStream.rangeClosed(0, Rows.MOST).mapToObj(i -> row("c" + i, "", List.of(), i, "1", true, "")),
                out));

        // Then
        assertThatThrownBy(() -> Csv.in(() -> Files.newInputStream(csv)).read(Sample.TABLE, row -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.errors().getFirst().code()).isEqualTo("too-many-rows"));
    }
}
