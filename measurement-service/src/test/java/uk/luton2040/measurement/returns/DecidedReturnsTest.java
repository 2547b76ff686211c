package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.returns.AReturn.extend;
import static uk.luton2040.measurement.returns.AReturn.nil;
import static uk.luton2040.measurement.returns.AReturn.one;
import static uk.luton2040.measurement.returns.AReturn.path;
import static uk.luton2040.measurement.returns.AReturn.rule;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.Topic;
import uk.luton2040.testkit.RealParts;

/** A return whose date was extended, or that was said to be nil. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecidedReturnsTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void anExtensionIsGivenWithItsReasonAndKept() {
        // Given
        String kpi = aKpi().known();

        // When
        extend(kpi, "\"0\"", "2021-11-12", "New system.")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("now.due", is("2021-11-12"))
                .body("now.who", is("performance-office"));
        extend(kpi, "\"1\"", "2099-01-01", "It takes longer.").then().statusCode(200);

        // Then
        housing()
                .get(path(kpi, "extension"))
                .then()
                .header("ETag", "\"2\"")
                .body("history.due", is(List.of("2021-11-12", "2099-01-01")));
        one(kpi, "FY2021-Q2")
                .body("state", is("upcoming"))
                .body("due", is("2099-01-01"))
                .body("dueBecause", is("Extended from 29 October 2021: It takes longer."))
                .body("extension.reason", is("It takes longer."));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-29, Late.,     422, /due",
        "2021-11-12, ' ',       422, /reason",
        "2021-11-12, '\\u0000', 422, /reason"
    })
    void anExtensionThatIsNoneIsRefused(String due, String reason, int status, String pointer) {
        extend(aKpi().known(), "\"0\"", due, reason).then().statusCode(status).body("errors[0].pointer", is(pointer));
    }

    @Test
    void anExtensionNamesTheOneItWasMadeAgainst() {
        String kpi = aKpi().known();

        extend(kpi, null, "2021-11-12", "New system.").then().statusCode(428);
        extend(kpi, "\"3\"", "2021-11-12", "New system.").then().statusCode(412);
        housing()
                .header("If-Match", "\"0\"")
                .body("{\"due\":\"2021-11-12\",\"reason\":\"We would like to.\"}")
                .put(path(kpi, "extension"))
                .then()
                .statusCode(403);
    }

    @Test
    void aProviderSaysThatNoValueWillComeAndTakesItBack() {
        // Given
        String kpi = aKpi().known();

        // When
        nil(housing(), kpi, "\"0\"", "The survey was not run.").then().statusCode(200);

        // Then
        one(kpi, "FY2021-Q2")
                .body("state", is("nil"))
                .body("nil.reason", is("The survey was not run."))
                .body("nil.who", is("partner-housing"))
                .body("daysLate", is(0));
        housing()
                .header("If-Match", "\"1\"")
                .delete(path(kpi, "nil"))
                .then()
                .statusCode(200)
                .body("now", nullValue())
                .body("history", hasSize(2));
        one(kpi, "FY2021-Q2").body("state", is("overdue"));
        housing().header("If-Match", "\"2\"").delete(path(kpi, "nil")).then().statusCode(409);
    }

    @Test
    void aNilReturnAndAValueExcludeEachOther() {
        // Given
        String kpi = aKpi().known();
        nil(officer(), kpi, "\"0\"", "The survey was not run.").then().statusCode(200);

        // When
        Sql.measured(kpi, "FY2021-Q2", "", "SUBMITTED", "2021-11-05");

        // Then
        one(kpi, "FY2021-Q2").body("state", is("submitted")).body("nil", nullValue());
        nil(officer(), kpi, "\"1\"", "Really.").then().statusCode(409);
    }

    @Test
    void noOneSpeaksForAnotherOrganisation() {
        String kpi = aKpi().known();

        nil(hr(), kpi, "\"0\"", "We think so.").then().statusCode(404);
        nil(housing(), kpi, "\"0\"", "x".repeat(2_001)).then().statusCode(422);
        nil(housing(), kpi, null, "No.").then().statusCode(428);
    }

    @Test
    void whatIsDecidedIsToldWithoutItsReason() {
        // Given
        String kpi = aKpi().known();

        // When
        nil(housing(), kpi, "\"0\"", "Between ourselves").then().statusCode(200);
        extend(kpi, "\"0\"", "2099-12-01", "Between ourselves").then().statusCode(200);
        rule(kpi, "\"0\"", "{\"kind\":\"lag\",\"lagDays\":21}").then().statusCode(200);

        // Then
        assertThat(told(kpi + "/FY2021-Q2/housing/nil")).contains("\"nil\":{\"withdrawn\":false,");
        assertThat(told(kpi + "/FY2021-Q2/housing/extension")).contains("\"extension\":{\"due\":\"2099-12-01\"}");
        assertThat(told(kpi + "/rule")).contains("\"rule\":{\"kind\":\"lag\",\"lagDays\":21,\"releases\":[]}");
    }

    private static String told(String decision) {
        List<String> told = new ArrayList<>();
        eventually("%s is told".formatted(decision), () -> {
            told.clear();
            Topic.read("luton2040.measurement.return-decision.v1", decision)
                    .forEach(record -> told.add(record.value()));
            assertThat(told).singleElement().asString().doesNotContain("Between ourselves");
        });
        return told.getFirst();
    }
}
