package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.decide;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.published;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.measurement.Topic;
import uk.luton2040.testkit.RealParts;

/** A published value is taken back by the performance office, and everybody is told why. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WithdrawalsTest {
    private static final String WRONG_WARD = "{\"words\":\"The count was of another ward.\",\"reason\":\"correction\"}";

    private String kpi = "";
    private Row row = aRow("set before each test", "FY2021-Q2");

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
        kpi = aKpi().known();
        row = aRow(kpi, "FY2021-Q2").value("61.5");
    }

    @Test
    void theWithdrawalIsARevisionAndWhatWasPublishedStaysReadable() {
        // Given
        UUID id = published(row);

        // When
        withdraw(officer(), id, 3, WRONG_WARD)
                .statusCode(200)
                .body("newest.standing", is("withdrawn"))
                .body("newest.reason", is("correction"))
                .body("newest.note", is("The count was of another ward."));

        // Then
        housing()
                .get("/api/v1/measurements/%s/revisions".formatted(id))
                .then()
                .body("number", contains(1, 2))
                .body("standing", contains("published", "withdrawn"))
                .body("value", contains(61.5f, null));
        housing()
                .get("/api/v1/measurements/%s/decisions".formatted(id))
                .then()
                .body("kind", contains("approved", "published", "withdrawn"))
                .body("[2].words", is("The count was of another ward."))
                .body("[2].who", is("performance-office"));
    }

    @Test
    void whoeverWasToldOfTheNumberIsToldThatItIsTakenBack() {
        // Given
        UUID id = published(row);

        // When
        withdraw(officer(), id, 3, WRONG_WARD).statusCode(200);

        // Then
        eventually("the withdrawal is told", () -> {
            String last = Topic.read("luton2040.measurement.measurement.v1", id.toString())
                    .getLast()
                    .value();
            assertThat(last).doesNotContain("61.5", "\"published\":{");
            JsonPath event = new JsonPath(last);
            assertThat(event.getString("change.what")).isEqualTo("withdrawn");
            assertThat(event.getString("state.state")).isEqualTo("withdrawn");
            assertThat(event.getInt("state.withdrawal.revision")).isEqualTo(2);
            assertThat(event.getString("state.withdrawal.note")).isEqualTo("The count was of another ward.");
        });
    }

    @Test
    void theValueIsOwedAgainAndAnotherTakesItsPlace() {
        // Given
        UUID id = published(row);
        withdraw(officer(), id, 3, WRONG_WARD).statusCode(200);
        officer()
                .get("/api/v1/returns/%s/FY2021-Q2/housing".formatted(kpi))
                .then()
                .body("state", is("overdue"));

        // When
        submit(row.value("70")).then().statusCode(422).body("errors[0].code", is("reason-needed"));
        submit(row.value("70").text("reason", "correction")).then().statusCode(201);
        decide(id, "approval", "\"5\"").then().statusCode(200);
        decide(id, "publication", "\"6\"").then().statusCode(200);

        // Then
        assertThat(measurement(id).getInt("newest.number")).isEqualTo(3);
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("published");
        assertThat(measurement(id).getInt("newest.value")).isEqualTo(70);
    }

    @Test
    void aDraftThatIsTakenBackLeavesTheValueWithdrawn() {
        // Given
        UUID id = published(row);
        withdraw(officer(), id, 3, WRONG_WARD).statusCode(200);
        submit(row.value("70").text("reason", "correction")).then().statusCode(201);

        // When
        withdraw(housing(), id, 5, "{\"words\":\"Too early.\"}").statusCode(200);

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("withdrawn");
        assertThat(measurement(id).getInt("newest.number")).isEqualTo(2);
        withdraw(officer(), id, 6, WRONG_WARD).statusCode(409);
    }

    @Test
    void itIsTheOfficesToDoAndNeedsAReason() {
        // Given
        UUID id = published(row);

        // Then
        withdraw(housing(), id, 3, WRONG_WARD)
                .statusCode(409)
                .body("detail", containsString("ask the performance office"));
        withdraw(officer(), id, 3, "{\"words\":\"Wrong.\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/reason"))
                .body("errors[0].message", containsString("boundary-change"));
        withdraw(officer(), id, 3, "{\"words\":\"Wrong.\",\"reason\":\"mistake\"}")
                .statusCode(422)
                .body("errors[0].code", is("reason-needed"));
        withdraw(officer(), id, 2, WRONG_WARD).statusCode(412);
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("published");
    }

    @Test
    void aRebaseNeedNotCoverWhatIsWithdrawn() {
        // Given
        UUID taken = published(row);
        published(aRow(kpi, "FY2021-Q1").value("60"));
        withdraw(officer(), taken, 3, WRONG_WARD).statusCode(200);

        // When
        var rebase = housing()
                .body(Row.submission(aRow(kpi, "FY2021-Q1").value("62")))
                .post("/api/v1/submissions?rebase=%s&reason=methodology".formatted(kpi));

        // Then
        rebase.then().statusCode(201).body("accepted", is(1));
    }

    private static ValidatableResponse withdraw(RequestSpecification who, UUID id, int revision, String body) {
        return who.header("If-Match", "\"%d\"".formatted(revision))
                .body(body)
                .post("/api/v1/measurements/%s/withdrawal".formatted(id))
                .then();
    }
}
