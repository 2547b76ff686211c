package uk.luton2040.delivery.outside;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.FollowUp.OFFICER;
import static uk.luton2040.delivery.FollowUp.OWNER;
import static uk.luton2040.delivery.FollowUp.action;
import static uk.luton2040.delivery.FollowUp.post;
import static uk.luton2040.delivery.FollowUp.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutsideReviewTest {
    private static final String REVIEW = "/api/v1/outside-reviews/peer-challenge";
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final String EVIDENCE = """
            {"words":"The Executive adopted it","link":"https://example.org/minutes"}""";

    @BeforeEach
    void peersHaveReported() throws SQLException {
        FollowUp.clear();
        put(as(OFFICER), REVIEW, 0, """
                {"kind":"peer-challenge","title":"Corporate peer challenge","by":"Peers","reported":"March 2022"}""").then().statusCode(200);
    }

    @Test
    void aReviewIsKeptWithItsDateInWords() {
        get(REVIEW)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("kind", equalTo("peer-challenge"))
                .body("reported", equalTo("March 2022"))
                .body("from", equalTo("2022-03-01"))
                .body("until", equalTo("2022-04-01"));
        get("/api/v1/outside-reviews?kind=peer-challenge").then().body("items.code", contains("peer-challenge"));
        get("/api/v1/outside-reviews?kind=inspection").then().body("items", empty());
        get("/api/v1/outside-reviews?kind=weather").then().statusCode(422);
    }

    @Test
    void theSummaryTellsWhatBecameOfTheRecommendations() {
        // Given
        recommend("1", "accepted", ",\"due\":\"2099-01-31\"");
        recommend("2", "accepted", ",\"due\":\"2022-01-31\"");
        recommend("3", "partly-accepted", ",\"reason\":\"Not all of it\"");
        recommend("4", "not-accepted", ",\"reason\":\"No money\",\"due\":\"2022-01-31\"");
        recommend("5", "undecided", "");
        post(as(OFFICER), "/api/v1/actions", action("recommendation", "peer-1", "2099-01-31"))
                .then()
                .statusCode(201);
        post(as(OWNER), RECOMMENDATIONS + "/peer-3/completion", 1, EVIDENCE)
                .then()
                .statusCode(200);

        // Then
        get(REVIEW + "/summary")
                .then()
                .statusCode(200)
                .body("recommendations", equalTo(5))
                .body("undecided", equalTo(1))
                .body("accepted", equalTo(2))
                .body("partlyAccepted", equalTo(1))
                .body("notAccepted", equalTo(1))
                .body("done", equalTo(1))
                .body("overdue", equalTo(1))
                .body("withoutAction", contains("peer-2"));
        get(RECOMMENDATIONS + "?review=peer-challenge&overdue=true").then().body("items.code", contains("peer-2"));
        get(RECOMMENDATIONS + "?response=accepted")
                .then()
                .body("items.code", contains("peer-1", "peer-2"))
                .body("items[0].actions.todo", contains("Mend it"));
        get(RECOMMENDATIONS + "?standing=done").then().body("items.code", contains("peer-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partly-accepted", "not-accepted"})
    void whatIsNotWhollyAcceptedSaysWhy(String response) {
        put(as(OFFICER), RECOMMENDATIONS + "/peer-1", 0, body("1", response, ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void doneNeedsEvidenceAndCanBeUndone() {
        // Given
        recommend("1", "accepted", "");

        // When
        post(as("partner-hr"), RECOMMENDATIONS + "/peer-1/completion", 1, EVIDENCE)
                .then()
                .statusCode(403);
        post(as(OWNER), RECOMMENDATIONS + "/peer-1/completion", 1, "{\"words\":\"Believe me\"}")
                .then()
                .statusCode(422);
        post(as(OWNER), RECOMMENDATIONS + "/peer-1/evidence", 1, EVIDENCE)
                .then()
                .statusCode(200);
        post(as(OWNER), RECOMMENDATIONS + "/peer-1/completion", 2, EVIDENCE)
                .then()
                .statusCode(200)
                .body("standing", equalTo("done"));
        put(as(OFFICER), RECOMMENDATIONS + "/peer-1", 3, body("1", "undecided", ""))
                .then()
                .statusCode(409);
        post(as(OFFICER), RECOMMENDATIONS + "/peer-1/reopening", 3, "{\"why\":\"It came undone\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("open"))
                .body("log.what", contains("evidence", "done", "open"));
    }

    @Test
    void nothingIsDoneAboutWhatWasNotAccepted() {
        // Given
        recommend("1", "not-accepted", ",\"reason\":\"No money\"");

        // Then
        post(as(OFFICER), RECOMMENDATIONS + "/peer-1/completion", 1, EVIDENCE)
                .then()
                .statusCode(409)
                .body("detail", containsString("not-accepted"));
    }

    @ParameterizedTest
    @CsvSource({"nobodys, 2, /review, unknown", "peer-challenge, 1, /number, taken"})
    void aRecommendationHasAReviewAndANumberOfItsOwn(String review, String number, String pointer, String code) {
        // Given
        recommend("1", "undecided", "");

        // Then
        put(
                        as(OFFICER),
                        RECOMMENDATIONS + "/another",
                        0,
                        body(number, "undecided", "").replace("peer-challenge", review))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static void recommend(String number, String response, String more) {
        put(as(OFFICER), RECOMMENDATIONS + "/peer-" + number, 0, body(number, response, more))
                .then()
                .statusCode(200)
                .body("number", equalTo(number));
    }

    private static String body(String number, String response, String more) {
        return """
                {"review":"peer-challenge","number":"%s","text":"Agree fewer priorities","response":"%s",
                "owner":{"subject":"%s","name":"Housing Partner"}%s}""".formatted(number, response, OWNER, more);
    }
}
