package uk.luton2040.kit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.kit.tables.Bodies.ROWS;
import static uk.luton2040.kit.tables.Bodies.cells;
import static uk.luton2040.kit.tables.Bodies.read;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.problem.ProblemException;

/** The same rows as JSON. */
class JsonTablesTest {
    @TempDir
    Path folder;

    private Path file(Bodies.Writing content) throws IOException {
        return Bodies.file(folder, content);
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

    @Test
    void tablesOfOneBodyAreReadInAnyOrder() throws IOException {
        // Given
        String filler = "{\"code\":\"č🙂\",\"notes\":\"%s\"}".formatted("ü".repeat(9_000));
        Path json = file(
                Bodies.text("\ufeff{ \"first\" : [" + filler + "," + filler + "], \"samples\":[{\"code\":\"z\"}]}"));

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
        Path json = file(Bodies.text(body));

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
        Path json = file(Bodies.text(body));

        // Then
        assertThatThrownBy(() -> JsonTables.in(json)).isInstanceOf(BadRequestException.class);
    }

    /** A column that may be left out is left out where it is empty. */
    private static List<Map<String, String>> withParent(List<Map<String, String>> rows) {
        rows.forEach(cells -> cells.putIfAbsent("parent", ""));
        return rows;
    }
}
