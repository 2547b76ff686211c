package uk.luton2040.measurement.period;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.open;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Opens only what ends inside FY2021-Q1 and FY2021-Q2, which all tests take to be open. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PeriodResourceTest {

    @Test
    void theOfficeOpensAPeriodAndAnyoneSignedInReadsIt() {
        open("2021-04", "2021-05-14")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", is("2021-04"))
                .body("openedBy", is("performance-office"));

        housing()
                .get("/api/v1/periods/2021-04")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("due", is("2021-05-14"));
    }

    @Test
    void aPeriodIsOpenedOnce() {
        open("2021-05", "2021-06-14").then().statusCode(201);

        open("2021-05", "2021-06-30").then().statusCode(409).body("type", is("/problems/conflict"));
    }

    @Test
    void ofManyWhoOpenItAtOnceOneDoes() {
        // When
        List<Integer> answers = AtOnce.run(8, i -> open("2021-06", "2021-07-14").statusCode());

        // Then
        assertThat(answers).containsOnlyOnce(201).contains(409).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void aPeriodThatHasNotEndedStaysShut() {
        open("FY2099", "2100-05-14")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/code"))
                .body("errors[0].code", is("future-period"));
    }

    @Test
    void valuesAreNotDueBeforeTheEnd() {
        open("2021-07", "2021-07-31").then().statusCode(422).body("errors[0].pointer", is("/due"));
        open("2021-07", "2021-08-01").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"FY2021-Q5", "fy2021-Q1", "2021-13", "'2021 06'", "'FY2021-Q1\\u0000'", "''"})
    void whatIsNoPeriodIsRefused(String code) {
        open(code, "2021-10-29")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("not-a-period"))
                .body("errors[0].message", containsString("2021-06"));
    }

    @Test
    void bothFieldsAreNeeded() {
        officer()
                .body("{}")
                .post("/api/v1/periods")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/code", "/due")));
    }

    @Test
    void onlyTheOfficeOpens() {
        housing()
                .body("{\"code\":\"2021-08\",\"due\":\"2021-09-14\"}")
                .post("/api/v1/periods")
                .then()
                .statusCode(403);
        housing().get("/api/v1/periods/2021-08").then().statusCode(404);
    }

    @Test
    void nobodyComesInWithoutATokenOfThisRealm() {
        given().get("/api/v1/periods").then().statusCode(401).contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2(Tokens.fromElsewhere())
                .get("/api/v1/periods")
                .then()
                .statusCode(401);
    }
}
