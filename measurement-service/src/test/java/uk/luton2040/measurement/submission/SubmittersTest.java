package uk.luton2040.measurement.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.Row.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Who may submit, for whom, and what each sees of the others. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubmittersTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void onlySubmittersSubmit() {
        for (String client : List.of("performance-office", "audit-office", "portal-inclusive-economy-board")) {
            Api.as(client)
                    .body(submission(aRow("ECO-01", "FY2021-Q2")))
                    .post("/api/v1/submissions")
                    .then()
                    .statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.fromElsewhere())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(user = "a-client-of-nobody", roles = "data-submitter")
    void aTokenWithoutAnOrganisationSubmitsForNobody() {
        given().contentType(ContentType.JSON)
                .body(submission(aRow("ECO-01", "FY2021-Q2")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(403)
                .body("detail", is("Your token names no organisation to act for."));
    }

    @Test
    void anotherOrganisationsSubmissionIsUnknown() {
        // Given
        String id = submit(aRow(aKpi().known(), "FY2021-Q2")).path("id");

        // Then
        Api.hr().get("/api/v1/submissions/" + id).then().statusCode(404);
        Api.officer().get("/api/v1/submissions/" + id).then().statusCode(200);
        Api.auditor().get("/api/v1/submissions/" + id).then().statusCode(200);
    }

    @Test
    void contributorsOfOneKpiReportSideBySide() {
        // Given
        String kpi = aKpi().providedBy("housing", "hr").known();
        String body = submission(aRow(kpi, "FY2021-Q2"));

        // When
        housing().body(body).post("/api/v1/submissions").then().statusCode(201);
        Api.hr().body(body).post("/api/v1/submissions").then().statusCode(201);

        // Then
        assertThat(kept(kpi)).isEqualTo(2);
        housing().get("/api/v1/measurements?kpi=" + kpi).then().body("items.organisation", contains("housing"));
        housing()
                .get("/api/v1/measurements?kpi=%s&organisation=hr".formatted(kpi))
                .then()
                .body("items.organisation", contains("housing"));
    }
}
