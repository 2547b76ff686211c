package uk.luton2040.delivery.planupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.holding;
import static uk.luton2040.delivery.TheOthers.aPeriod;
import static uk.luton2040.delivery.TheOthers.tell;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanUpdateTest {
    private static final String WHOLE =
            "{\"performance\":\"Fewer placements\",\"finance\":\"On budget\",\"transformation\":\"Online forms\"}";
    private static final LocalDate NOT_YET = LocalDate.of(2999, 1, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 7, 30);

    @Inject
    Known known;

    @BeforeEach
    void aPlanThatReportsEachQuarterAndTwoOpenedPeriods() throws SQLException {
        DeliveryPlan.clear();
        tell(1, aPeriod("FY2023-Q1", LONG_AGO));
        tell(1, aPeriod("FY2023-Q2", NOT_YET));
        tell(1, aPeriod("FY2023-H1", NOT_YET));
        eventually(
                "the periods were known",
                () -> assertThat(known.find(KnownPeriod.class, "FY2023-H1")).isPresent());
        officer("0").body("""
                        {"kind":"service","title":"Housing","from":"FY2023","to":"FY2025","reporting":"quarterly",
                        "owner":{"subject":"test-project-lead","name":"Leo Lead"}}""").put("/api/v1/plans/housing").then().statusCode(200);
    }

    @Test
    void whatIsOwedForOpenedPeriodsIsDueOrOverdueUntilItIsPublished() {
        // Given
        owed("plan=housing")
                .body("items.period", contains("FY2023-Q2", "FY2023-Q1"))
                .body("items.state", contains("due", "overdue"))
                .body("items.owner.subject", contains("test-project-lead", "test-project-lead"))
                .body("items.draft", contains(false, false));

        // When
        written("FY2023-Q1", "0", WHOLE);
        owed("plan=housing&period=FY2023-Q1")
                .body("items.draft", contains(true))
                .body("items.state", contains("overdue"));
        published("FY2023-Q1", "1");
        written("FY2023-Q2", "0", WHOLE);
        published("FY2023-Q2", "1");

        // Then
        owed("plan=housing&state=published")
                .body("items.late", contains(false, true))
                .body("items.number", contains(1, 1));
        owed("plan=housing&state=overdue").body("items", empty());
    }

    @Test
    void nothingIsOwedForAPlanThatIsRetired() {
        // When
        officer("1")
                .body("{\"why\":\"Merged\"}")
                .post("/api/v1/plans/housing/retirement")
                .then()
                .statusCode(200);

        // Then
        owed("plan=housing").body("items", empty());
        lead("0")
                .body(WHOLE)
                .put("/api/v1/plans/housing/updates/FY2023-Q1")
                .then()
                .statusCode(409);
    }

    @Test
    void theListOfWhatIsOwedIsReadPageByPage() {
        // Given
        String next = owed("plan=housing&limit=1")
                .body("items.period", contains("FY2023-Q2"))
                .extract()
                .path("next");

        // When
        var second = get("/api/v1/plan-updates?plan=housing&limit=1&cursor={next}", next);

        // Then
        second.then().body("items.period", contains("FY2023-Q1")).body("next", nullValue());
    }

    @Test
    void aDraftIsItsWritersOwnUntilItIsPublishedAndThenFrozen() {
        // Given
        written("FY2023-Q1", "0", "{\"performance\":\"Fewer placements\"}");
        get("/api/v1/history/plan-update/housing:FY2023-Q1:1")
                .then()
                .body("[0].differences.to.toString()", not(containsString("Fewer placements")));
        get("/api/v1/plans/housing/updates").then().body("", empty());
        get("/api/v1/plans/housing/updates/FY2023-Q1").then().statusCode(404);
        get("/api/v1/plans/housing/updates/FY2023-Q1/1").then().statusCode(404);
        get("/api/v1/exports/plan-updates").then().statusCode(200).body(not(containsString("Fewer placements")));
        officer("0").get("/api/v1/exports/plan-updates").then().body(containsString("Fewer placements"));
        officer("0").get("/api/v1/plans/housing/updates").then().body("status", contains("draft"));

        // When
        var tooSoon = lead("1").post("/api/v1/plans/housing/updates/FY2023-Q1/publication");
        written("FY2023-Q1", "1", WHOLE);
        published("FY2023-Q1", "2");
        var tooLate = lead("3").body(WHOLE).put("/api/v1/plans/housing/updates/FY2023-Q1");

        // Then
        tooSoon.then().statusCode(422).body("errors.pointer", contains("/finance", "/transformation"));
        tooLate.then().statusCode(409).body("detail", containsString("frozen"));
        get("/api/v1/plans/housing/updates/FY2023-Q1")
                .then()
                .body("status", equalTo("published"))
                .body("author", equalTo("test-project-lead"))
                .body("performance", equalTo("Fewer placements"));
        get("/api/v1/history/plan-update/housing:FY2023-Q1:1")
                .then()
                .body("[0].differences.toString()", containsString("Fewer placements"));
    }

    @Test
    void aCorrectionIsAnUpdateOfItsOwnAndTheFirstStays() {
        // Given
        written("FY2023-Q1", "0", WHOLE);
        published("FY2023-Q1", "1");

        // When
        var draft = lead("2")
                .body("{\"why\":\"It was the wrong month\"}")
                .post("/api/v1/plans/housing/updates/FY2023-Q1/corrections");

        // Then
        draft.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/housing/updates/FY2023-Q1/2"))
                .body("number", equalTo(2))
                .body("status", equalTo("draft"))
                .body("reason", equalTo("It was the wrong month"))
                .body("finance", equalTo("On budget"));
        get("/api/v1/plans/housing/updates/FY2023-Q1").then().body("number", equalTo(1));
        officer("0").get("/api/v1/plans/housing/updates/FY2023-Q1").then().body("number", equalTo(2));
        lead("1")
                .body("{\"why\":\"Once more\"}")
                .post("/api/v1/plans/housing/updates/FY2023-Q1/corrections")
                .then()
                .statusCode(409);
        written("FY2023-Q1", "1", WHOLE.replace("On budget", "Over budget"));
        published("FY2023-Q1", "2");
        get("/api/v1/plans/housing/updates")
                .then()
                .body("number", contains(2, 1))
                .body("", hasSize(2));
        get("/api/v1/plans/housing/updates/FY2023-Q1/1").then().body("finance", equalTo("On budget"));
        get("/api/v1/plans/housing/updates/FY2023-Q1").then().body("finance", equalTo("Over budget"));
    }

    @ParameterizedTest
    @CsvSource({"FY2022-Q4, not-opened", "FY2023-H1, not-owed", "next, not-opened"})
    void anUpdateIsForAnOpenedPeriodOfThePlan(String period, String code) {
        officer("0")
                .body(WHOLE)
                .put("/api/v1/plans/housing/updates/" + period)
                .then()
                .statusCode(422)
                .body("errors.code", contains(code));
    }

    @Test
    void aLeadWritesOfItsOwnPlansAlone() {
        // Given
        officer("0")
                .body(
                        "{\"kind\":\"service\",\"title\":\"Roads\",\"from\":\"FY2023\",\"to\":\"FY2025\",\"reporting\":\"quarterly\"}")
                .put("/api/v1/plans/roads")
                .then()
                .statusCode(200);

        // When
        var answer = lead("0").body(WHOLE).put("/api/v1/plans/roads/updates/FY2023-Q1");

        // Then
        answer.then().statusCode(403);
        get("/api/v1/plans/roads/updates").then().body("", empty());
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteOneAnother() {
        // Given
        written("FY2023-Q1", "0", WHOLE);

        // When
        var late = lead("0").body(WHOLE).put("/api/v1/plans/housing/updates/FY2023-Q1");

        // Then
        late.then().statusCode(412);
    }

    private static ValidatableResponse owed(String query) {
        return get("/api/v1/plan-updates?" + query).then().statusCode(200);
    }

    private static void written(String period, String revision, String update) {
        lead(revision)
                .body(update)
                .put("/api/v1/plans/housing/updates/" + period)
                .then()
                .statusCode(200);
    }

    private static void published(String period, String revision) {
        lead(revision)
                .post("/api/v1/plans/housing/updates/%s/publication".formatted(period))
                .then()
                .statusCode(200)
                .body("status", equalTo("published"));
    }

    private static RequestSpecification officer(String revision) {
        return as("performance-office").contentType(ContentType.JSON).header("If-Match", "\"%s\"".formatted(revision));
    }

    private static RequestSpecification lead(String revision) {
        return holding(TemporaryClients.ofProjectLead())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"%s\"".formatted(revision));
    }
}
