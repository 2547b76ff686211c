package uk.luton2040.measurement.returns;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.returns.AReturn.one;
import static uk.luton2040.measurement.returns.AReturn.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DueRuleResourceTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aDueRuleMovesTheDatesOfItsKpi() {
        // Given
        String kpi = aKpi().known();

        // When
        rule(kpi, "\"0\"", "{\"kind\":\"lag\",\"lagDays\":21}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", is("lag"));

        // Then
        one(kpi, "FY2021-Q2").body("due", is("2021-10-21"));
        rule(kpi, "\"1\"", "{\"kind\":\"releases\",\"releases\":{\"FY2021-Q2\":\"2099-11-05\"}}")
                .then()
                .statusCode(200)
                .body("history", hasSize(2))
                .body("history[0].lagDays", is(21));
        one(kpi, "FY2021-Q2")
                .body("due", is("2099-11-05"))
                .body("embargoedUntil", is("2099-11-05"))
                .body("state", is("upcoming"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | /kind",
                "{'kind':'soon'}                                                 | /kind",
                "{'kind':'lag'}                                                  | /lagDays",
                "{'kind':'lag','lagDays':-1}                                     | /lagDays",
                "{'kind':'usual','lagDays':3}                                    | /lagDays",
                "{'kind':'releases'}                                             | /releases",
                "{'kind':'usual','releases':{'FY2021-Q2':'2021-11-05'}}          | /releases",
                "{'kind':'releases','releases':{'FY21':'2021-11-05'}}            | /releases/FY21",
                "{'kind':'releases','releases':{'FY2021-Q2':'2021-09-30'}}       | /releases/FY2021-Q2",
                "{'kind':'releases','releases':{'FY2021-Q2':null}}               | /releases/FY2021-Q2"
            })
    void aDueRuleThatCannotBeIsRefused(String body, String pointer) {
        rule(aKpi().known(), "\"0\"", body.replace('\'', '"'))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void dueRulesAreTheOfficesToMake() {
        String kpi = aKpi().known();
        String lag = "{\"kind\":\"lag\",\"lagDays\":21}";

        rule("NO-SUCH", "\"0\"", lag).then().statusCode(404);
        rule(kpi, null, lag).then().statusCode(428);
        rule(kpi, "\"7\"", lag).then().statusCode(412);
        housing()
                .header("If-Match", "*")
                .body(lag)
                .put("/api/v1/due-rules/" + kpi)
                .then()
                .statusCode(403);
        auditor().get("/api/v1/due-rules/" + kpi).then().statusCode(200).body("kind", is("usual"));
    }
}
