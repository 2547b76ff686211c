package uk.luton2040.measurement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.Workbooks;
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
        Map<String, String> parts = Workbooks.unzipped(file);

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
        var answer =
                housing().contentType("text/csv; charset=UTF-8").body(filled).post("/api/v1/submissions");

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
        byte[] filled = Workbooks.withCell(file, "D" + Workbooks.lineOf(kpi, file), "63.5");
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

    private String path() {
        return "/api/v1/templates/%s/FY2021-Q2".formatted(partner);
    }

    private String csv(String query) {
        return officer().get(path() + query).then().statusCode(200).extract().asString();
    }
}
