package uk.luton2040.measurement.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TemplateResourceTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String OWN = "/api/v1/templates/housing/FY2021-Q2";

    private final String partner = "filler-" + COUNT.incrementAndGet();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void everyValueStillOwedHasARowWithTheLastOneBesideIt() {
        // Given
        String kpi = aKpi().providedBy(partner).titled("=1+1").known();
        String byGroup = aKpi().providedBy(partner)
                .brokenDownBy(List.of("male", "female"))
                .known();
        Sql.measured(partner, kpi, "FY2020-Q2", "", "PUBLISHED", "2020-11-05", null);
        Sql.measured(partner, kpi, "FY2021-Q1", "", "SUBMITTED", "2021-07-05", null);
        Sql.measured(partner, byGroup, "FY2021-Q2", "male", "SUBMITTED", "2021-10-05", null);

        // When
        List<String> lines = csv("").lines().toList();

        // Then
        assertThat(lines)
                .containsExactly(
                        "kpi,period,category,value,numerator,denominator,projectedOutturn,bronze,silver,gold,sampleSize,"
                                + "intervalLow,intervalHigh,quality,commentary,source,evidence,receivedOn,reason,note,"
                                + "info:title,info:unit,info:definition,info:lastPeriod,info:lastValue,info:due",
                        kpi + ",FY2021-Q2,,,,,,,,,,,,,,,,,,,'=1+1,,"
                                + "\"percentage, 1 decimal, better when higher, quarterly\",FY2021-Q1,61.5,2021-10-29",
                        byGroup + ",FY2021-Q2,female,,,,,,,,,,,,,,,,,,Homes let within 28 days,,"
                                + "\"percentage, 1 decimal, better when higher, quarterly\",,,2021-10-29");
        assertThat(csv("?all=true").lines()).hasSize(4);
    }

    @Test
    void theWorkbookSaysTheSameAndOffersTheWords() throws IOException {
        // Given
        String kpi = aKpi().providedBy(partner).known();

        // When
        byte[] file = officer()
                .accept(TemplateResource.XLSX)
                .get(path())
                .then()
                .statusCode(200)
                .contentType(TemplateResource.XLSX)
                .header("Content-Disposition", containsString("FY2021-Q2-" + partner + ".xlsx"))
                .extract()
                .asByteArray();
        Map<String, String> parts = unzipped(file);

        // Then
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains(kpi, "Homes let within 28 days", "provisional", "How sure the value is.");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<sheetProtection", "<dataValidation ", "type=\"list\"");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Values\"", "name=\"Help\"");
    }

    @Test
    void whatAProviderFillsInIsTaken() {
        // Given
        String kpi = aKpi().known();
        String file = housing().get(OWN).then().statusCode(200).extract().asString();

        // When
        String filled = file.replace(kpi + ",FY2021-Q2,,,", kpi + ",FY2021-Q2,,63.5,");
        var answer = housing().contentType("text/csv").body(filled).post("/api/v1/submissions");

        // Then
        answer.then().statusCode(201).body("accepted", is(1));
        assertThat(housing().get(OWN).asString()).doesNotContain(kpi);
    }

    @Test
    void whatAProviderFillsInInTheWorkbookIsTaken() throws IOException {
        // Given
        String kpi = aKpi().known();
        byte[] file = housing().accept(TemplateResource.XLSX).get(OWN).asByteArray();

        // When
        byte[] filled = withCell(file, "D" + lineOf(kpi, file), "63.5");
        var answer = housing().contentType(TemplateResource.XLSX).body(filled).post("/api/v1/submissions");

        // Then
        answer.then().statusCode(201).body("accepted", is(1));
        assertThat(housing().get(OWN).asString()).doesNotContain(kpi);
    }

    @Test
    void whatIsNotOpenedOrOwedOrOnesOwnIsNotThere() {
        aKpi().providedBy(partner).known();

        officer()
                .get("/api/v1/templates/%s/FY2031-Q2".formatted(partner))
                .then()
                .statusCode(404);
        officer()
                .get("/api/v1/templates/nobody-we-know/FY2021-Q2")
                .then()
                .statusCode(404)
                .body("detail", is("nobody-we-know owes nothing for July to September 2021."));
        housing().get(path()).then().statusCode(404);
    }

    /** As a person types a number into an empty cell. */
    private static byte[] withCell(byte[] file, String cell, String number) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : unzipped(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue()
                        .replaceFirst("(<c r=\"%s\"[^>]*>)(</c>)".formatted(cell), "$1<v>%s</v>$2".formatted(number))
                        .getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static int lineOf(String kpi, byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row ->
                            row.getCellText(0).equals(kpi) && row.getCellText(1).equals("FY2021-Q2"))
                    .findFirst()
                    .orElseThrow()
                    .getRowNum();
        }
    }

    private String path() {
        return "/api/v1/templates/%s/FY2021-Q2".formatted(partner);
    }

    private String csv(String query) {
        return officer().get(path() + query).then().statusCode(200).extract().asString();
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
