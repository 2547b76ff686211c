package uk.luton2040.catalogue.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrganisationResourceTest {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "t-" + unique;
    private final String paperName = "Team " + unique;

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void anOrganisationIsMadeAndChanged() {
        put("\"0\"", paperName, "A team").statusCode(200).header("ETag", "\"1\"");
        put("\"1\"", paperName, "A better team").statusCode(200).header("ETag", "\"2\"");

        viewer().get("/api/v1/organisations/" + code)
                .then()
                .body("name", is("A better team"))
                .body("nameInPaper", is(paperName))
                .body("kind", is("partner"));
        viewer().get("/api/v1/organisations?kind=partner").then().body("code", hasItem(code));
    }

    @Test
    void aKpiThatWaitedForItHasItsProviderAndBecomesActive() {
        // Given
        String kpi = "T-" + unique;
        propose(kpi, paperName, "\"frequency\":\"quarterly\",");
        String shared = kpi + "-shared";
        propose(shared, paperName + " / Housing", "");
        String lost = kpi + "-lost";
        propose(lost, paperName + " / Nobody", "");
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("providers", empty())
                .body("openQuestions", hasItem("Who is '%s'? No organisation has that name.".formatted(paperName)));

        // When
        put("\"0\"", paperName, "A team").statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .header("ETag", "\"2\"")
                .body("providers", contains(code))
                .body("openQuestions", empty())
                .body("lifeCycle", is("active"));
        viewer().get("/api/v1/kpis/" + shared)
                .then()
                .body("providers", containsInAnyOrder(code, "housing"))
                .body("lifeCycle", is("proposed"));
        viewer().get("/api/v1/kpis/" + lost).then().header("ETag", "\"1\"").body("providers", empty());
        editor().get("/api/v1/history/kpi/" + kpi)
                .then()
                .body("[0].change.what", is("provider-found"))
                .body("[0].change.who", is("catalogue-office"))
                .body("[0].change.why", is("its provider '%s' is known now".formatted(code)));
    }

    @Test
    void aRetiredKpiIsLeftAlone() {
        // Given
        String kpi = "T-" + unique;
        propose(kpi, paperName, "");
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"retired\",\"why\":\"never begun\"}")
                .post("/api/v1/kpis/" + kpi + "/transitions")
                .then()
                .statusCode(200);

        // When
        put("\"0\"", paperName, "A team").statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + kpi).then().header("ETag", "\"2\"").body("providers", empty());
    }

    @Test
    void whatIsMissingOrTakenIsPointedAt() {
        put("\"0\"", "Housing", "Another Housing")
                .statusCode(422)
                .body("errors.pointer", contains("/nameInPaper"))
                .body("errors.message", contains("Papers call 'housing' that already."));
        put("\"0\"", " ", "").statusCode(422).body("errors.pointer", contains("/name", "/nameInPaper"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"nameInPaper\":\"N\",\"name\":\"N\",\"kind\":\"partner\"}")
                .put("/api/v1/organisations/Not A Code")
                .then()
                .statusCode(422);
        viewer().get("/api/v1/organisations").then().body("code", not(hasItem(code)));
    }

    @Test
    void aChangeNeedsTheNewestTagAndTheRole() {
        put("\"0\"", paperName, "A team").statusCode(200);
        put("\"0\"", paperName, "A team").statusCode(412);
        editor().contentType(ContentType.JSON)
                .body(body(paperName, "A team"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(428);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body(paperName, "A team"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(403);
    }

    private static void propose(String kpi, String provider, String fields) {
        editor().contentType(ContentType.JSON)
                .body("{\"code\":\"%s\",\"definition\":{\"title\":\"Waits\",%s\"provider\":\"%s\"}}"
                        .formatted(kpi, fields, provider))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse put(String tag, String nameInPaper, String name) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body(nameInPaper, name))
                .put("/api/v1/organisations/" + code)
                .then();
    }

    private static String body(String nameInPaper, String name) {
        return "{\"nameInPaper\":\"%s\",\"name\":\"%s\",\"kind\":\"partner\"}".formatted(nameInPaper, name);
    }
}
