package uk.luton2040.measurement.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.as;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.RealParts;

/** Where a scorecard asks for it, the provider's manager confirms before the office approves. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TwoLevelsTest {
    private String kpi = "";

    @BeforeEach
    void twoLevelsAreAskedFor() {
        Api.theYearIsOpen();
        kpi = aKpi().known();
        String scorecard = "scorecard-" + UUID.randomUUID();
        var line = new ScorecardState.Line(null, List.of(kpi), null, null, "Line of " + kpi, null, null);
        var state = new ScorecardState(scorecard, "A scorecard", "quarterly", List.of(), List.of(line));
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        Publisher.publish(
                AKpi.topicPrefix(), Event.of(scorecard, 1, change, state).in(1));
        String path = "/api/v1/approval-policies/" + scorecard;
        eventually(
                "the service knows " + scorecard,
                () -> officer().get(path).then().statusCode(200));
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"levels\":2}")
                .put(path)
                .then()
                .statusCode(200)
                .body("decidedBy", is("performance-office"));
    }

    @Test
    void theOfficeApprovesOnlyWhatWasConfirmed() {
        // Given
        UUID id = accepted(aRow(kpi, "FY2021-Q2"));
        Api.decide(id, "approval", "\"1\"").then().statusCode(409).body("detail", containsString("confirmed"));
        officer()
                .body("{\"kpi\":\"%s\"}".formatted(kpi))
                .post("/api/v1/approvals")
                .then()
                .body("approved", is(0))
                .body("left[0].why", containsString("confirmed"));

        // When
        as("manager-housing")
                .body("{\"kpi\":\"%s\"}".formatted(kpi))
                .post("/api/v1/confirmations")
                .then()
                .statusCode(200)
                .body("confirmed", is(1));

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("confirmed");
        assertThat(measurement(id).getString("newest.confirmed.by")).isEqualTo("manager-housing");
        Api.decide(id, "approval", "\"2\"").then().statusCode(200);
    }

    @Test
    void whatIsSaidAnewIsConfirmedAnew() {
        // Given
        UUID id = accepted(aRow(kpi, "FY2021-Q2"));
        as("manager-housing")
                .body("{\"kpi\":\"%s\"}".formatted(kpi))
                .post("/api/v1/confirmations")
                .then()
                .body("confirmed", is(1));
        assertThat(measurement(id).getString("newest.confirmed.at")).isNotNull();

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("13"));

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
        assertThat(measurement(id).getMap("newest")).doesNotContainKey("confirmed");
        Api.decide(id, "approval", "\"3\"").then().statusCode(409).body("detail", containsString("confirmed"));
    }

    @Test
    void aManagerDoesNotConfirmWhatIsTheirOwn() {
        // Given
        String id = as("manager-housing")
                .body(Row.submission(aRow(kpi, "FY2021-Q2")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("rows[0].measurement");

        // Then
        as("manager-housing")
                .header("If-Match", "\"1\"")
                .post("/api/v1/measurements/%s/confirmation".formatted(id))
                .then()
                .statusCode(409)
                .body("detail", containsString("somebody else"));
    }

    @Test
    void onlyTheProvidersManagerConfirms() {
        // Given
        UUID id = accepted(aRow(kpi, "FY2021-Q2"));
        String path = "/api/v1/measurements/%s/confirmation".formatted(id);

        // Then
        housing().header("If-Match", "\"1\"").post(path).then().statusCode(403);
        officer().header("If-Match", "\"1\"").post(path).then().statusCode(403);
        housing().body("{}").post("/api/v1/confirmations").then().statusCode(403);
        as("manager-housing").post(path).then().statusCode(428);
        as("manager-housing").header("If-Match", "\"1\"").post(path).then().statusCode(200);
    }
}
