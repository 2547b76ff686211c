package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.risk.Asking.MATRICES;
import static uk.luton2040.delivery.risk.Asking.REGISTERS;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.officer;
import static uk.luton2040.delivery.risk.Asking.put;
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
class RulesChangeTest {
    private static final String STRICTER = Asking.THREE_BY_THREE.replace("\"from\":6", "\"from\":4");

    @BeforeEach
    void threeRegistersStandAboveOneAnotherOnASmallMatrix() throws SQLException {
        Asking.clear();
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,", "hub,economy,,Hub,,")
                .then()
                .statusCode(200);
        Asking.make(MATRICES + "small", Asking.THREE_BY_THREE);
        Asking.make(REGISTERS + "corporate", """
                {"title":"Corporate","kind":"corporate","matrix":"small","appetite":{"score":4}}""");
        Asking.make(REGISTERS + "place", """
                {"title":"Place","kind":"department","matrix":"small","parent":"corporate"}""");
    }

    @Test
    void theUsualMatrixIsThereFromTheStart() {
        get(MATRICES + "five-by-five")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("likelihood", hasSize(5))
                .body("bands.from", contains(1, 5, 10, 15));
        get("/api/v1/risk-matrices").then().body("code", contains("five-by-five", "small"));
        get("/api/v1/history/risk-matrix/five-by-five")
                .then()
                .statusCode(200)
                .body("change.what", contains("provided"));
    }

    @Test
    void openRisksTakeTheirBandsFromAChangedMatrixAndAnEventTellsOfEach() {
        // Given
        identify(
                "follows",
                "place",
                ",\"current\":{\"likelihood\":2,\"impact\":2},\"initial\":{\"likelihood\":3,\"impact\":3}");
        identify("unmoved", "place", ",\"current\":{\"likelihood\":3,\"impact\":3}");
        identify("elsewhere", "corporate", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        identify("ended", "place", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        step("ended", "transitions", "{\"to\":\"closed\",\"why\":\"Over\"}")
                .then()
                .statusCode(200);

        // When
        put(MATRICES + "small?why=Narrower", STRICTER).then().statusCode(200).header("ETag", "\"2\"");

        // Then
        risk("follows")
                .then()
                .header("ETag", "\"2\"")
                .body("current.band", equalTo("High"))
                .body("current.colour", equalTo("red"))
                .body("reviews[0].current.band", equalTo("Medium"));
        risk("elsewhere").then().header("ETag", "\"2\"").body("current.band", equalTo("High"));
        risk("unmoved").then().header("ETag", "\"1\"").body("current.band", equalTo("High"));
        risk("ended").then().header("ETag", "\"2\"").body("current.band", equalTo("Medium"));
        get("/api/v1/risks?band=High").then().body("items.id", contains("elsewhere", "follows", "unmoved"));
        get("/api/v1/history/risk/follows")
                .then()
                .body("change.what.take(2)", contains("matrix-changed", "identified"))
                .body("change[0].why", equalTo("Narrower"))
                .body("differences[0].pointer", contains("/current/band", "/current/colour"));

        // When
        step("ended", "transitions", "{\"to\":\"open\",\"why\":\"Again\"}")
                .then()
                .statusCode(200);

        // Then
        risk("ended").then().body("current.band", equalTo("High"));
    }

    @Test
    void openRisksFollowTheirRegistersAppetiteAndFrequency() {
        // Given
        identify("follows", "corporate", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        identify("ended", "corporate", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        step("ended", "transitions", "{\"to\":\"closed\",\"why\":\"Over\"}")
                .then()
                .statusCode(200);
        risk("follows").then().body("aboveAppetite", equalTo(false));

        // When
        put(REGISTERS + "corporate", """
                {"title":"Corporate","kind":"corporate","matrix":"small","appetite":{"score":3},"reviewFrequency":"monthly"}""").then().statusCode(200);

        // Then
        risk("follows")
                .then()
                .header("ETag", "\"2\"")
                .body("appetite", equalTo(3))
                .body("aboveAppetite", equalTo(true))
                .body("nextReviewOn", equalTo("2021-05-12"))
                .body("reviews[0].appetite", equalTo(4));
        risk("ended")
                .then()
                .header("ETag", "\"2\"")
                .body("aboveAppetite", equalTo(false))
                .body("appetite", equalTo(4));
        get("/api/v1/history/risk/follows").then().body("change[0].what", equalTo("register-changed"));
    }

    @Test
    void anEscalatedRiskFollowsTheRegisterThatHoldsIt() {
        // Given
        identify("up", "place", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        step("up", "escalation", "{\"why\":\"Up\"}").then().statusCode(200);

        // When
        put(REGISTERS + "place", """
                {"title":"Place","kind":"department","matrix":"small","parent":"corporate","appetite":{"score":1}}""").then().statusCode(200);
        risk("up").then().header("ETag", "\"2\"").body("aboveAppetite", equalTo(false));
        put(REGISTERS + "corporate", """
                {"title":"Corporate","kind":"corporate","matrix":"small","appetite":{"score":2}}""").then().statusCode(200);

        // Then
        risk("up")
                .then()
                .header("ETag", "\"3\"")
                .body("aboveAppetite", equalTo(true))
                .body("appetite", equalTo(2));
    }

    @Test
    void rulesThatWouldLeaveAScoreWithoutAPlaceAreRefused() {
        // Given
        corporateOfFive();
        identify("high", "five", ",\"current\":{\"likelihood\":5,\"impact\":5}");

        // Then
        put(REGISTERS + "five", "{\"title\":\"Five\",\"kind\":\"corporate\",\"matrix\":\"small\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/matrix"))
                .body("errors[0].code", equalTo("in-use"))
                .body("errors[0].message", containsString("high"));
        put(REGISTERS + "five", "{\"title\":\"Five\",\"kind\":\"corporate\"}")
                .then()
                .statusCode(422);
        get(REGISTERS + "five").then().header("ETag", "\"1\"").body("matrix", equalTo("five-by-five"));
    }

    private static void corporateOfFive() {
        Asking.make(REGISTERS + "five", "{\"title\":\"Five\",\"kind\":\"corporate\",\"matrix\":\"five-by-five\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Likely"]        | "Likely","Sure"]     | /impact          | not-square
                    "Likely"]        | "possible"]          | /likelihood/2    | twice
                    "from":1         | "from":2             | /bands/0/from    | not-a-band
                    "from":3         | "from":6             | /bands/2/from    | not-a-band
                    "from":3         | "from":3.5           | /bands/1/from    | not-a-band
                    "from":6         | "from":10            | /bands/2/from    | not-a-band
                    "High"           | "low"                | /bands/2/name    | twice
                    "green"          | "#00ff00"            | /bands/0/colour  | invalid
                    "Three by three" | ""                   | /title           | invalid
                    """)
    void aMatrixThatDoesNotHoldTogetherIsRefused(String old, String wrong, String pointer, String code) {
        officer()
                .header("If-Match", "\"0\"")
                .body(Asking.THREE_BY_THREE.replace(old, wrong))
                .put(MATRICES + "other")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind":"team"                                                       | /kind    | unknown-word
                    "kind":"project"                                                    | /project | missing
                    "kind":"project","project":"nothing"                                | /project | unknown
                    "kind":"department","project":"hub"                                 | /project | not-a-project-register
                    "kind":"department","parent":"nothing"                              | /parent  | unknown
                    "kind":"department","parent":"place"                                | /parent  | not-above
                    "kind":"corporate","parent":"place"                                 | /parent  | not-above
                    "kind":"department","matrix":"nothing"                              | /matrix  | unknown
                    "kind":"department","matrix":"small","appetite":{"score":10}        | /appetite/score | not-on-the-matrix
                    "kind":"department","appetite":{"score":-1}                         | /appetite/score | invalid
                    "kind":"department","reviewFrequency":"weekly"                      | /reviewFrequency | invalid
                    "kind":"department","appetite":{"score":1,"categories":[{"category":"a","score":1},{"category":"a","score":2}]} | /appetite/categories/1/category | twice
                    """)
    void aRegisterThatDoesNotHoldTogetherIsRefused(String json, String pointer, String code) {
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"T\",%s}".formatted(json))
                .put(REGISTERS + "other")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aProjectHasOneRegisterAndARegisterStaysWhatItIs() {
        // Given
        Asking.make(REGISTERS + "dart", "{\"title\":\"DART\",\"kind\":\"project\",\"project\":\"luton-dart\"}");

        // Then
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"T\",\"kind\":\"project\",\"project\":\"luton-dart\"}")
                .put(REGISTERS + "other")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("taken"));
        put(REGISTERS + "dart", "{\"title\":\"T\",\"kind\":\"project\",\"project\":\"hub\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("fixed"));
        put(REGISTERS + "dart", "{\"title\":\"T\",\"kind\":\"department\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("fixed", "fixed"));
        get("/api/v1/risk-registers?kind=project").then().body("items.code", contains("dart"));
        get("/api/v1/risk-registers?parent=corporate").then().body("items.code", contains("place"));
    }
}
