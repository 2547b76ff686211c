package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.kit.tables.Bodies.ROWS;
import static uk.luton2040.kit.tables.Bodies.cells;
import static uk.luton2040.kit.tables.Bodies.read;
import static uk.luton2040.kit.tables.Bodies.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.kit.problem.ProblemException;

/** The same rows as CSV and as an archive of CSV. */
class TableFormsTest {
    @TempDir
    Path folder;

    private Path file(Bodies.Writing content) throws IOException {
        return Bodies.file(folder, content);
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
        Path csv = file(Bodies.text(heading + "\n"));

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
        Path csv = file(Bodies.text("code,notes,parts,count,share,agreed,day,at,shape,colour\na,,,,,,,,,\n"));

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
        Path noArchive = file(Bodies.text("samples"));

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
