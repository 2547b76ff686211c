package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.risk.Asking.RISKS;
import static uk.luton2040.delivery.risk.Asking.WHOLE;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.officer;
import static uk.luton2040.delivery.risk.Asking.patch;
import static uk.luton2040.delivery.risk.Asking.post;
import static uk.luton2040.delivery.risk.Asking.risk;
import static uk.luton2040.delivery.risk.Asking.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RiskReviewTest {
    @BeforeEach
    void threeRegistersStandAboveOneAnother() throws SQLException {
        Asking.threeRegisters();
    }

    @Test
    void aRegisterWithBareScoresLoadsToo() {
        // Given
        Asking.make(
                Asking.REGISTERS + "old", "{\"title\":\"Old\",\"kind\":\"department\",\"appetite\":{\"score\":50}}");

        // When
        identify("bare", "old", ",\"current\":{\"score\":62.5}");

        // Then
        risk("bare")
                .then()
                .body("current.score", equalTo(62.5f))
                .body("current.likelihood", nullValue())
                .body("current.band", nullValue())
                .body("aboveAppetite", equalTo(true));
        step("bare", "reviews", "{\"current\":{\"likelihood\":2,\"impact\":2}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-matrix"));
    }

    @Test
    void aReviewMovesTheScoreAndTheHistoryStays() {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);

        // When
        step("dart-late", "reviews", """
                {"on":"2021-06-30","by":{"subject":"olga.owner","name":"Olga Owner"},"current":{"likelihood":4,"impact":4},
                 "note":"Two tests have failed"}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("movement", equalTo("up"))
                .body("nextReviewOn", equalTo("2021-07-30"));
        step("dart-late", "reviews", """
                {"on":"2021-09-01","current":{"likelihood":4,"impact":4},"target":{"likelihood":1,"impact":2},
                 "nextReviewOn":"2021-12-24"}""")
                .then()
                .body("movement", equalTo("same"))
                .body("target.score", equalTo(2))
                .body("nextReviewOn", equalTo("2021-12-24"));
        step("dart-late", "reviews", "{\"on\":\"2021-10-01\",\"current\":{\"likelihood\":2,\"impact\":2}}")
                .then()
                .body("movement", equalTo("down"))
                .body("aboveAppetite", equalTo(false));

        // Then
        get(RISKS + "dart-late/reviews")
                .then()
                .statusCode(200)
                .body("current.score", contains(9, 16, 16, 4))
                .body("current.band", contains("Medium", "Very high", "Very high", "Low"))
                .body("aboveAppetite", contains(true, true, true, false))
                .body(
                        "by.subject",
                        contains("performance-office", "olga.owner", "performance-office", "performance-office"))
                .body("note", hasItem("Two tests have failed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"on":"2021-04-11","current":{"likelihood":2,"impact":2}} | /on      | out-of-order
                    {"on":"2199-04-11","current":{"likelihood":2,"impact":2}} | /on      | out-of-order
                    {"current":{"likelihood":2,"impact":9}}                   | /current/impact | not-on-the-matrix
                    {"current":{"likelihood":2,"impact":2},"target":{"impact":2}} | /target/likelihood | not-on-the-matrix
                    {"note":"Nothing new"}                                    | /current | invalid
                    """)
    void aReviewOutOfOrderIsRefused(String json, String pointer, String code) {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);

        // Then
        step("dart-late", "reviews", json)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        officer()
                .body("{\"current\":{\"likelihood\":2,\"impact\":2}}")
                .post(RISKS + "dart-late/reviews")
                .then()
                .statusCode(428);
    }

    @Test
    void whatHasEndedIsOnlyReadUntilItIsReopened() {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);

        // When
        step("dart-late", "transitions", "{\"to\":\"realised\",\"on\":\"2021-08-30\",\"why\":\"Summer is over\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("realised"))
                .body("reviewOverdue", equalTo(false));

        // Then
        patch("dart-late", "{\"title\":\"Late\"}").then().statusCode(409).body("detail", containsString("realised"));
        step("dart-late", "reviews", "{\"current\":{\"likelihood\":2,\"impact\":2}}")
                .then()
                .statusCode(409);
        step("dart-late", "transitions", "{\"to\":\"closed\",\"why\":\"Done\"}")
                .then()
                .statusCode(409);
        step("dart-late", "transitions", "{\"to\":\"open\",\"on\":\"2021-08-29\",\"why\":\"Again\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        step("dart-late", "transitions", "{\"to\":\"open\",\"on\":\"2021-09-29\",\"why\":\"It may again\"}")
                .then()
                .statusCode(200);
        get(RISKS + "dart-late/transitions")
                .then()
                .body("to", contains("realised", "open"))
                .body("why", contains("Summer is over", "It may again"));
    }
}
