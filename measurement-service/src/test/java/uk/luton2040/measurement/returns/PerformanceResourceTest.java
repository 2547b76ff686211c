package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PerformanceResourceTest {
    /** Nobody else's in these tests. */
    private static final String ORGANISATION = "punctual-partner";

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void whatCameInAndWhenIsCountedForEachOrganisation() {
        // Given
        received("2021-10-20", null);
        received("2021-10-30", null);
        received("2022-01-10", LocalDate.of(2021, 10, 29));
        aKpi().providedBy(ORGANISATION).known();
        String nil = aKpi().providedBy(ORGANISATION).known();
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"The survey was not run.\"}")
                .put("/api/v1/returns/%s/FY2021-Q2/%s/nil".formatted(nil, ORGANISATION))
                .then()
                .statusCode(200);

        // Then
        of(officer())
                .get("/api/v1/returns/performance")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].owed", is(5))
                .body("items[0].received", is(3))
                .body("items[0].onTime", is(2))
                .body("items[0].late", is(1))
                .body("items[0].nil", is(1))
                .body("items[0].outstanding", is(1))
                .body("items[0].completeness", comparesEqualTo(75.0f))
                .body("items[0].timeliness", comparesEqualTo(50.0f));
        assertThat(of(officer())
                        .accept("text/csv")
                        .get("/api/v1/returns/performance")
                        .asString())
                .startsWith("period,period_label,organisation,owed,")
                .contains("FY2021-Q2,July to September 2021,punctual-partner,5,3,2,1,1,1,1,75.0,50.0");
        of(hr()).get("/api/v1/returns/performance").then().statusCode(200).body("items.size()", is(0));
    }

    private static RequestSpecification of(RequestSpecification as) {
        return as.queryParam("period", "FY2021-Q2").queryParam("organisation", ORGANISATION);
    }

    private static void received(String day, @Nullable LocalDate receivedOn) {
        String kpi = aKpi().providedBy(ORGANISATION).known();
        Sql.measured(ORGANISATION, kpi, "FY2021-Q2", "", "SUBMITTED", day, receivedOn);
    }
}
