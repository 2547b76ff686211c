package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.risk.Asking.RISKS;
import static uk.luton2040.delivery.risk.Asking.corporate;
import static uk.luton2040.delivery.risk.Asking.dart;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.lead;
import static uk.luton2040.delivery.risk.Asking.officer;
import static uk.luton2040.delivery.risk.Asking.patch;
import static uk.luton2040.delivery.risk.Asking.place;
import static uk.luton2040.delivery.risk.Asking.post;
import static uk.luton2040.delivery.risk.Asking.put;
import static uk.luton2040.delivery.risk.Asking.risk;
import static uk.luton2040.delivery.risk.Asking.step;
import static uk.luton2040.delivery.risk.Asking.tag;

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
    private static final String WHOLE = """
            {"id":"dart-late","register":"dart","title":"DART opens late","cause":"Testing takes longer",
             "event":"It opens after summer","effect":"Income comes later","category":"financial",
             "owner":{"subject":"olga.owner","name":"Olga Owner"},"identifiedOn":"2021-04-12",
             "initial":{"likelihood":4,"impact":4},"current":{"likelihood":3,"impact":3},
             "target":{"likelihood":2,"impact":2},"reviewFrequency":"monthly",
             "controls":[{"title":"Test report","effectiveness":"partly-effective"}],
             "source":"Project board","illustrative":true}""";

    @BeforeEach
    void threeRegistersStandAboveOneAnother() throws SQLException {
        Asking.clear();
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,", "hub,economy,economy-skills,Hub,,")
                .then()
                .statusCode(200);
        corporate("five-by-five");
        place("five-by-five");
        dart("five-by-five");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    register=dart                      | 'dart-late'
                    register=place                     | 'flood,hub-empty'
                    heldBy=place                       | 'flood,hub-empty'
                    project=luton-dart                 | 'dart-late'
                    project=hub                        | ''
                    category=financial                 | 'dart-late'
                    owner=olga.owner                   | 'dart-late'
                    status=closed                      | 'hub-empty'
                    band=High                          | 'flood'
                    movement=up                        | 'flood'
                    aboveAppetite=true                 | 'dart-late,flood'
                    escalated=true                     | ''
                    overdue=true&on=2021-07-01         | 'dart-late'
                    overdue=false&on=2021-05-12        | 'dart-late,flood,hub-empty'
                    illustrative=true                  | 'dart-late'
                    q=SUMMER                           | 'dart-late,flood,hub-empty'
                    q=%25                              | ''
                    q=income                           | 'dart-late'
                    """)
    void aFilterNarrowsTheList(String query, String ids) {
        // Given
        post("/api/v1/risks", WHOLE).then().statusCode(201);
        identify("flood", "place", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        step("flood", "reviews", "{\"on\":\"2021-06-30\",\"current\":{\"likelihood\":3,\"impact\":4}}")
                .then()
                .statusCode(200);
        identify("hub-empty", "place", "");
        step("hub-empty", "transitions", "{\"to\":\"closed\",\"on\":\"2021-06-30\",\"why\":\"It is full\"}")
                .then()
                .statusCode(200);

        // Then
        get("/api/v1/risks?" + query).then().statusCode(200).body("items.id.join(',')", equalTo(ids));
    }

    @Test
    void aListIsReadPageByPage() {
        // Given
        identify("a", "dart", "");
        identify("b", "dart", "");
        identify("c", "dart", "");

        // When
        var first = get("/api/v1/risks?limit=2");

        // Then
        first.then().body("items.id", contains("a", "b")).header("Link", containsString("rel=\"next\""));
        get("/api/v1/risks?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains("c"))
                .body("next", nullValue());
        get("/api/v1/risks?status=lost").then().statusCode(422).body("errors[0].pointer", equalTo("?status"));
    }

    @Test
    void aProjectsRisksAreInItsRegister() {
        // When
        post("/api/v1/projects/luton-dart/risks", "{\"id\":\"a\",\"title\":\"T\",\"event\":\"E\"}")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/risks/a"))
                .body("register", equalTo("dart"));

        // Then
        get("/api/v1/projects/luton-dart/risks").then().body("items.id", contains("a"));
        get("/api/v1/projects/hub/risks").then().statusCode(200).body("items", empty());
        post("/api/v1/projects/hub/risks", "{\"id\":\"b\",\"title\":\"T\",\"event\":\"E\"}")
                .then()
                .statusCode(409);
        get("/api/v1/projects/nothing/risks").then().statusCode(404);
    }

    @Test
    void aLeadWritesWhatIsItsOwnAndReadsTheRest() {
        // Given
        identify("others", "place", "");
        identify("own", "place", ",\"owner\":{\"subject\":\"test-project-lead\"}");

        // Then
        lead().body("{\"id\":\"a\",\"register\":\"dart\",\"title\":\"T\",\"event\":\"E\"}")
                .post("/api/v1/risks")
                .then()
                .statusCode(201);
        lead().body("{\"id\":\"b\",\"register\":\"place\",\"title\":\"T\",\"event\":\"E\"}")
                .post("/api/v1/risks")
                .then()
                .statusCode(403)
                .body("detail", equalTo("The register 'place' is not yours."));
        lead().header("If-Match", tag(RISKS + "own"))
                .body("{\"current\":{\"likelihood\":2,\"impact\":2}}")
                .post(RISKS + "own/reviews")
                .then()
                .statusCode(200);
        lead().header("If-Match", tag(RISKS + "others"))
                .body("{\"current\":{\"likelihood\":2,\"impact\":2}}")
                .post(RISKS + "others/reviews")
                .then()
                .statusCode(403);
        lead().get(RISKS + "others").then().statusCode(200);
    }

    @Test
    void whoeverLeadsAProjectWritesItsRisks() {
        // Given
        Asking.make(Asking.REGISTERS + "hub", "{\"title\":\"Hub\",\"kind\":\"project\",\"project\":\"hub\"}");
        lead().body("{\"id\":\"a\",\"title\":\"T\",\"event\":\"E\"}")
                .post("/api/v1/projects/hub/risks")
                .then()
                .statusCode(403);

        // When
        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag("/api/v1/projects/hub"))
                .body("{\"lead\":{\"subject\":\"test-project-lead\",\"name\":\"Lena Lead\"}}")
                .patch("/api/v1/projects/hub")
                .then()
                .statusCode(200);

        // Then
        lead().body("{\"id\":\"a\",\"title\":\"T\",\"event\":\"E\"}")
                .post("/api/v1/projects/hub/risks")
                .then()
                .statusCode(201);
    }
}
