package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.risk.Asking.RISKS;
import static uk.luton2040.delivery.risk.Asking.WHOLE;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.lead;
import static uk.luton2040.delivery.risk.Asking.officer;
import static uk.luton2040.delivery.risk.Asking.post;
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
class RiskListTest {
    @BeforeEach
    void threeRegistersStandAboveOneAnother() throws SQLException {
        Asking.threeRegisters();
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
