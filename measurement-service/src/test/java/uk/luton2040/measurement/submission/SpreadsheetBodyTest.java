package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.measurement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;

/** A partner with only a spreadsheet sends it as it is. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SpreadsheetBodyTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aCsvIsTakenToTheLastDecimal() {
        // Given
        String kpi = aKpi().ofType("number", 6).known();

        // When
        String id = csv("""
                        id,kpi,period,value,quality,commentary,evidence,info:title
                        mine,%s,FY2021-Q2,12.345678,provisional,"Fewer, as planned",https://example.org/a,Homes
                        """.formatted(kpi))
                .statusCode(201)
                .body("rows[0].id", is("mine"))
                .extract()
                .path("rows[0].measurement");

        // Then
        var newest = measurement(UUID.fromString(id));
        assertThat(newest.getString("newest.value")).isEqualTo("12.345678");
        assertThat(newest.getString("newest.commentary")).isEqualTo("Fewer, as planned");
        assertThat(newest.getString("newest.evidence")).isEqualTo("https://example.org/a");
        assertThat(newest.getString("newest.quality")).isEqualTo("provisional");
    }

    @Test
    void rowsNobodyHasFilledInArePassedOverAndTheOthersKeepTheirPlace() {
        // Given
        String kpi = aKpi().known();

        // Then
        csv("kpi,period,value\n%1$s,FY2021-Q1,\n%1$s,FY2021-Q2,7\n".formatted(kpi))
                .statusCode(201)
                .body("accepted", is(1))
                .body("rows[0].index", is(1));
    }

    @Test
    void aCellThatIsNoNumberIsNamedWithItsRow() {
        // Given
        String kpi = aKpi().known();

        // Then
        csv("kpi,period,value,receivedOn\n%1$s,FY2021-Q2,\"1,200\",\n%1$s,FY2021-Q1,5,1/2/2021\n".formatted(kpi))
                .statusCode(422)
                .body("errors.pointer", is(java.util.List.of("/0/value", "/1/receivedOn")))
                .body("errors[0].code", is("not-a-number"))
                .body("errors[0].message", containsString("1234.5"));
        assertThat(kept(kpi)).isZero();
    }

    @Test
    void aHeadingThatIsNoneIsRefused() {
        csv("kpi,period,vlaue\nA,FY2021-Q2,1\n").statusCode(422).body("errors[0].message", containsString("'vlaue'"));
        csv("kpi,kpi,period\nA,A,FY2021-Q2\n").statusCode(422).body("errors[0].message", containsString("twice"));
        csv("kpi,value\nA,1\n").statusCode(422).body("errors[0].code", is("columns"));
        csv("kpi,period,value\n").statusCode(422).body("errors[0].code", is("missing"));
        csv("").statusCode(422);
        csv("kpi,period,value\nA,\"FY2021").statusCode(422);
    }

    @Test
    void aWorkbookIsTakenWithTheNumbersItShows() throws IOException {
        // Given
        String kpi = aKpi().ofType("number", 2).known();

        // When
        String taken = xlsx(workbook(sheet -> {
                    heading(sheet, "kpi", "period", "value", "commentary");
                    sheet.value(1, 0, kpi);
                    sheet.value(1, 1, "FY2021-Q2");
                    sheet.value(1, 2, 0.1 + 0.7);
                    sheet.value(1, 3, "As in the ledger");
                }))
                .statusCode(201)
                .extract()
                .path("rows[0].measurement");

        // Then
        assertThat(measurement(UUID.fromString(taken)).getString("newest.value"))
                .isEqualTo("0.8");
    }

    @Test
    void aCalculatedCellCountsAsItIsShown() throws IOException {
        // Given
        String kpi = aKpi().ofType("number", 1).known();

        // When
        String taken = xlsx(edited(
                        workbook(sheet -> {
                            heading(sheet, "kpi", "period", "value");
                            sheet.value(1, 0, kpi);
                            sheet.value(1, 1, "FY2021-Q2");
                            sheet.value(1, 2, 77);
                        }),
                        "<v>77.*?</v>",
                        "<f>A1/B1</f><v>0.79999999999999993</v>"))
                .statusCode(201)
                .extract()
                .path("rows[0].measurement");

        // Then
        assertThat(measurement(UUID.fromString(taken)).getString("newest.value"))
                .isEqualTo("0.8");
    }

    @Test
    void aCellOfAFewLettersIsNoNumberOfAGigabyte() throws IOException {
        // Given
        String kpi = aKpi().ofType("number", 1).known();

        // Then
        xlsx(edited(
                        workbook(sheet -> {
                            heading(sheet, "kpi", "period", "value", "bronze");
                            sheet.value(1, 0, kpi);
                            sheet.value(1, 1, "FY2021-Q2");
                            sheet.value(1, 2, 77);
                            sheet.value(1, 3, 77);
                        }),
                        "<v>77.*?</v>",
                        "<v>1e999999999</v>"))
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/0/value", "/0/bronze"));
        csv("kpi,period,value\n%s,FY2021-Q2,%s\n".formatted(kpi, "9".repeat(1_000_000)))
                .statusCode(422)
                .body("errors[0].code", is("not-a-number"));
    }

    /** The workbook with its first sheet's text changed. */
    private static byte[] edited(byte[] workbook, String pattern, String replacement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replaceAll(pattern, replacement)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        xlsx(noise).statusCode(422).body("errors[0].code", is("not-xlsx"));
        xlsx(zipped("readme.txt", 10)).statusCode(422).body("errors[0].code", is("not-xlsx"));
        xlsx(new byte[0]).statusCode(422).body("errors[0].code", is("not-xlsx"));
    }

    @Test
    void aSmallFileThatUnpacksToFillAnyMemoryIsRefused() throws IOException {
        xlsx(zipped("xl/worksheets/sheet1.xml", 110 << 20)).statusCode(422).body("errors[0].code", is("too-large"));
    }

    private static void heading(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Values"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] some = new byte[1 << 16];
            for (int written = 0; written < zeros; written += some.length) {
                zip.write(some);
            }
        }
        return bytes.toByteArray();
    }

    private static ValidatableResponse csv(String body) {
        return housing()
                .contentType("text/csv")
                .body(body)
                .post("/api/v1/submissions")
                .then();
    }

    private static ValidatableResponse xlsx(byte[] body) {
        return housing()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .log()
                .ifError();
    }
}
