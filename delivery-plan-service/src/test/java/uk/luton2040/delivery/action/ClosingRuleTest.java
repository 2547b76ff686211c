package uk.luton2040.delivery.action;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.FollowUp.OFFICER;
import static uk.luton2040.delivery.FollowUp.OWNER;
import static uk.luton2040.delivery.FollowUp.action;
import static uk.luton2040.delivery.FollowUp.known;
import static uk.luton2040.delivery.FollowUp.post;
import static uk.luton2040.delivery.FollowUp.put;
import static uk.luton2040.delivery.FollowUp.takeAction;
import static uk.luton2040.delivery.TheOthers.aKpi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClosingRuleTest {
    private static final String ANOTHER = "test-another-officer";
    private static final String RULE = "/api/v1/closing-rules/kpi";

    @BeforeEach
    void nobodyHasDecided() throws SQLException {
        TemporaryClients.ofAnotherOfficer();
        FollowUp.clear();
        known(aKpi("ECO-17", "active", "economy", null), "kpi", "ECO-17");
    }

    @Test
    void whileNobodyHasDecidedWhoeverWritesItMayCloseIt() {
        get("/api/v1/closing-rules")
                .then()
                .statusCode(200)
                .body("subjectKind", contains("kpi", "risk", "project", "recommendation", "board-request"));
        get(RULE)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("mayClose", contains("performance-officer", "project-lead", "owner"))
                .body("byAnother", equalTo(false));
        closing(OWNER, done(OWNER)).then().statusCode(200).body("standing", equalTo("closed"));
    }

    @Test
    void aRuleNamesWhoMayClose() {
        // When
        decide("{\"mayClose\":[\"performance-officer\"],\"byAnother\":false}");

        // Then
        String action = done(OWNER);
        closing(OWNER, action).then().statusCode(403).body("detail", equalTo("Closing is for performance-officer."));
        closing(OFFICER, action).then().statusCode(200);
    }

    @Test
    void aRuleMayAskForSomebodyElseThanTheOwner() {
        // Given
        decide("{\"mayClose\":[\"performance-officer\",\"owner\"],\"byAnother\":true}");
        String officersOwn = done(OFFICER);

        // Then
        closing(OFFICER, officersOwn).then().statusCode(403).body("detail", containsString("never for its owner"));
        closing(ANOTHER, officersOwn).then().statusCode(200);
    }

    @Test
    void nobodyHandsItOnToCloseItThemselves() {
        // Given
        decide("{\"mayClose\":[\"performance-officer\"],\"byAnother\":true}");
        String path = done(OFFICER);
        put(as(OFFICER), path, 3, action("kpi", "ECO-17", "2099-01-31")).then().statusCode(200);

        // Then
        post(as(OFFICER), path + "/transitions", 4, "{\"to\":\"closed\"}")
                .then()
                .statusCode(403);
        post(as(ANOTHER), path + "/transitions", 4, "{\"to\":\"closed\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyAnOfficerDecidesAndHasSeenTheRule() {
        String rule = "{\"mayClose\":[\"owner\"],\"byAnother\":false}";
        put(as(OFFICER), RULE, 7, rule).then().statusCode(412);
        put(as(OWNER), RULE, 0, rule).then().statusCode(403);
        put(as(OFFICER), RULE, 0, "{\"mayClose\":[\"anybody\"],\"byAnother\":false}")
                .then()
                .statusCode(422);
        get("/api/v1/closing-rules/weather").then().statusCode(404);
    }

    private static void decide(String rule) {
        put(as(OFFICER), RULE, 0, rule).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    /** The path of an action that its owner says is done, with evidence; its revision is 3. */
    private static String done(String owner) {
        String path = "/api/v1/actions/"
                + (owner.equals(OWNER)
                        ? takeAction("ECO-17", "2099-01-31")
                        : post(
                                        as(OFFICER),
                                        "/api/v1/actions",
                                        action("kpi", "ECO-17", "2099-01-31").replace(OWNER, owner))
                                .<String>path("code"));
        post(as(owner), path + "/evidence", 1, "{\"words\":\"Seen\",\"link\":\"https://example.org/seen\"}")
                .then()
                .statusCode(200);
        post(as(owner), path + "/transitions", 2, "{\"to\":\"done\"}").then().statusCode(200);
        return path;
    }

    private static Response closing(String who, String path) {
        return post(as(who), path + "/transitions", 3, "{\"to\":\"closed\"}");
    }
}
