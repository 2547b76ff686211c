package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.risk.Asking.RISKS;
import static uk.luton2040.delivery.risk.Asking.WHOLE;
import static uk.luton2040.delivery.risk.Asking.officer;
import static uk.luton2040.delivery.risk.Asking.patch;
import static uk.luton2040.delivery.risk.Asking.post;
import static uk.luton2040.delivery.risk.Asking.put;
import static uk.luton2040.delivery.risk.Asking.risk;

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
class RisksTest {
    @BeforeEach
    void threeRegistersStandAboveOneAnother() throws SQLException {
        Asking.threeRegisters();
    }

    @Test
    void aRiskIsIdentifiedAndItsCurrentScoreIsItsFirstReview() {
        // When
        var answer = post("/api/v1/risks", WHOLE);

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/risks/dart-late"))
                .header("ETag", "\"1\"");
        risk("dart-late")
                .then()
                .statusCode(200)
                .body("event", equalTo("It opens after summer"))
                .body("owner.name", equalTo("Olga Owner"))
                .body("initial.band", equalTo("Very high"))
                .body("current.score", equalTo(9))
                .body("current.band", equalTo("Medium"))
                .body("current.colour", equalTo("yellow"))
                .body("target.score", equalTo(4))
                .body("appetite", equalTo(8))
                .body("aboveAppetite", equalTo(true))
                .body("movement", equalTo("new"))
                .body("nextReviewOn", equalTo("2021-05-12"))
                .body("reviewOverdue", equalTo(true))
                .body("registers", contains("dart"))
                .body("status", equalTo("open"))
                .body("controls[0].effectiveness", equalTo("partly-effective"))
                .body("reviews.note", contains("As identified."))
                .body("reviews[0].on", equalTo("2021-04-12"))
                .body("illustrative", equalTo(true));
        get("/api/v1/history/risk/dart-late").then().statusCode(200).body("change[0].what", equalTo("identified"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "likelihood":4.5,"impact":3       | 422 | /current/likelihood | not-on-the-matrix
                    "likelihood":0,"impact":3         | 422 | /current/likelihood | not-on-the-matrix
                    "likelihood":6,"impact":3         | 422 | /current/likelihood | not-on-the-matrix
                    "likelihood":-1,"impact":3        | 422 | /current/likelihood | not-on-the-matrix
                    "likelihood":3                    | 422 | /current/impact     | not-on-the-matrix
                    "likelihood":1e99,"impact":3      | 422 | /current/likelihood | invalid
                    "score":26                        | 422 | /current/score      | not-on-the-matrix
                    "likelihood":3,"impact":3,"score":8 | 422 | /current/score    | not-the-product
                    "likelihood":NaN,"impact":3       | 400 | /current            | malformed
                    "likelihood":"NaN","impact":3     | 400 | /current/likelihood | wrong-type
                    "likelihood":"3","impact":3       | 400 | /current/likelihood | wrong-type
                    "likelyhood":3,"impact":3         | 400 | /current/likelyhood | unknown-field
                    """)
    void aScoreThatIsNoneIsRefusedWhereItStands(String score, int status, String pointer, String code) {
        // When
        var answer = post("/api/v1/risks", """
                {"id":"wrong","register":"dart","title":"T","event":"E","current":{%s}}""".formatted(score));

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        risk("wrong").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"a","register":"nowhere","title":"T","event":"E"}                           | /register | unknown
                    {"id":"a","title":"T","event":"E"}                                                | /register | missing
                    {"register":"dart","title":"T","event":"E"}                                       | /id       | missing
                    {"id":"A B","register":"dart","title":"T","event":"E"}                            | /id       | invalid
                    {"id":"a","register":"dart","title":" ","event":"E"}                              | /title    | invalid
                    {"id":"a","register":"dart","title":"T"}                                          | /event    | invalid
                    {"id":"a","register":"dart","title":"T","event":"E","identifiedOn":"2199-01-01"}  | /identifiedOn | out-of-order
                    {"id":"a","register":"dart","title":"T","event":"E","controls":[{"title":"C"},{"title":"c"}]} | /controls/1/title | twice
                    {"id":"a","register":"dart","title":"T","event":"E","controls":[{"title":"C","effectiveness":"good"}]} | /controls/0/effectiveness | invalid
                    """)
    void aRiskThatCannotBeKeptIsRefusedWhereItIsWrong(String json, String pointer, String code) {
        post("/api/v1/risks", json)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anIdIsTakenOnce() {
        post("/api/v1/risks", WHOLE).then().statusCode(201);
        post("/api/v1/risks", WHOLE)
                .then()
                .statusCode(409)
                .body("detail", equalTo("There is a risk 'dart-late' already."));
    }

    @Test
    void aRequestRepeatedUnderItsKeyIdentifiesOneRisk() {
        // Given
        String key = "risk-" + System.nanoTime();
        officer()
                .header("Idempotency-Key", key)
                .body(WHOLE)
                .post("/api/v1/risks")
                .then()
                .statusCode(201);

        // When
        var again = officer().header("Idempotency-Key", key).body(WHOLE).post("/api/v1/risks");

        // Then
        again.then().statusCode(201).header("ETag", "\"1\"");
        risk("dart-late").then().header("ETag", "\"1\"").body("reviews", hasSize(1));
    }

    @Test
    void aRiskIsSaidAnewOrInPartByWhoeverHasReadIt() {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);

        // When
        put(RISKS + "dart-late?why=Handover", WHOLE.replace("Olga Owner", "Olga New"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("owner.name", equalTo("Olga New"))
                .body("reviews", hasSize(1));
        patch("dart-late", "{\"target\":{\"impact\":1},\"effect\":null,\"category\":null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("target.score", equalTo(2))
                .body("effect", nullValue())
                .body("aboveAppetite", equalTo(true))
                .body("cause", equalTo("Testing takes longer"));

        // Then
        officer().body(WHOLE).put(RISKS + "dart-late").then().statusCode(428);
        officer()
                .header("If-Match", "\"1\"")
                .body(WHOLE)
                .put(RISKS + "dart-late")
                .then()
                .statusCode(412);
        get("/api/v1/history/risk/dart-late")
                .then()
                .body("change.what.take(3)", contains("changed", "changed", "identified"))
                .body("change[1].why", equalTo("Handover"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"current":{"likelihood":1,"impact":1}}  | 422 | /current            | not-reviewed
                    {"register":"place"}                     | 422 | /register           | fixed
                    {"id":"other"}                           | 422 | /id                 | fixed
                    {"identifiedOn":"2021-04-13"}            | 422 | /identifiedOn       | out-of-order
                    {"target":{"likelihood":7}}              | 422 | /target/likelihood  | not-on-the-matrix
                    {"title":null}                           | 422 | /title              | invalid
                    {"colour":"red"}                         | 400 | /colour             | unknown-field
                    {"target":{"likelihood":"1"}}            | 400 | /target/likelihood  | wrong-type
                    [1]                                      | 422 | ''                  | wrong-type
                    """)
    void aPatchIsReadAsStrictlyAsTheWhole(String json, int status, String pointer, String code) {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);

        // When
        var answer = patch("dart-late", json);

        // Then
        answer.then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        risk("dart-late").then().header("ETag", "\"1\"");
    }
}
