package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithProduct.class)
class CatalogueIT {
    private static final List<String> CATALOGUE = List.of(
            "plans",
            "priorities",
            "outcomes",
            "organisations",
            "boards",
            "board-priorities",
            "scorecards",
            "luton-2040-measures",
            "kpis",
            "figures",
            "definitions",
            "illustrative-figures");

    @Test
    void everyRowOfEveryFileIsReadBackAsItWasWritten(RunningProduct product) throws IOException {
        System.out.printf("%n%-22s %10s %12s%n", "file", "rows", "read back");
        for (String table : CATALOGUE) {
            compare(product, table, product.at().catalogue());
        }
        compare(product, "projects", product.at().delivery());
    }

    private static void compare(RunningProduct product, String table, String service) throws IOException {
        // Given
        List<List<String>> file = rows(Files.readString(RunningProduct.data().resolve(table + ".csv")));

        // When
        List<List<String>> readBack = inColumns(
                file.getFirst().size(),
                rows(product.as("audit-office")
                        .get(service + "/api/v1/exports/" + table, "Accept", "text/csv")
                        .expect(200)
                        .text()));

        // Then
        long equal = file.stream().skip(1).filter(readBack::contains).count();
        System.out.printf("%-22s %10d %12d%n", table + ".csv", file.size() - 1, equal);
        assertThat(file).as(table).hasSizeGreaterThan(1);
        assertThat(readBack).as(table).containsExactlyInAnyOrderElementsOf(file);
    }

    /** Without the columns that a file may leave out, which stand at the end, and without what other tests made. */
    private static List<List<String>> inColumns(int columns, List<List<String>> rows) {
        return rows.stream()
                .filter(row -> !row.getFirst().startsWith("system-test-"))
                .map(row -> row.subList(0, columns))
                .toList();
    }

    /** The first row is the header. */
    private static List<List<String>> rows(String csv) throws IOException {
        return new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<List<String>>readValues(csv)
                .readAll();
    }
}
