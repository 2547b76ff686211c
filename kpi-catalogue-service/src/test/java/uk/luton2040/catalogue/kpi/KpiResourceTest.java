package uk.luton2040.catalogue.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiResourceTest {

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void everyKpiIsFoundPageByPage() {
        // Given
        List<String> codes = new ArrayList<>();
        String cursor = "";

        // When
        while (cursor != null) {
            JsonPath page = viewer().queryParam("cursor", cursor)
                    .queryParam("limit", 50)
                    .get("/api/v1/kpis")
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next");
        }

        // Then
        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(codes).filteredOn(LutonFiles::isLutons).hasSize(119);
    }

    @Test
    void aKpiWithProviderFrequencyAndTypeIsActive() {
        viewer().get("/api/v1/kpis/ECO-17")
                .then()
                .body("lifeCycle", is("active"))
                .body("providers", contains("procurement-service"));
    }

    @Test
    void severalProvidersAreContributors() {
        viewer().get("/api/v1/kpis/DIS-14").then().body("providers", contains("asc", "ph"));
        viewer().get("/api/v1/kpis/DIS-09").then().body("providers", contains("revs-bens"));
    }

    @Test
    void anUnsettledKpiStaysProposedAndAsksWhy() {
        viewer().get("/api/v1/kpis/CAR-05")
                .then()
                .body("lifeCycle", is("proposed"))
                .body("openQuestions", hasItem("How often is it collected? The paper says 'quarterly/annual'."))
                .body("openQuestions", hasItem("Who provides it?"));
        viewer().get("/api/v1/kpis/DIS-16")
                .then()
                .body("lifeCycle", is("proposed"))
                .body("openQuestions", hasItem("Who is 'Perceptions Survey'? No organisation has that name."));
    }

    @Test
    void filtersNarrowTheList() {
        viewer().get("/api/v1/kpis?provider=hr&status=active&frequency=monthly&limit=200")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(13))
                .body("items.providers", everyItem(contains("hr")));
        viewer().get("/api/v1/kpis?scorecard=corporate&limit=200")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(25));
        viewer().get("/api/v1/kpis?outcome=economy-local-spend")
                .then()
                .body("items.code", contains("ECO-17", "ECO-18", "ECO-19"));
    }

    @Test
    void badParametersAreNamed() {
        viewer().get("/api/v1/kpis?limit=0").then().statusCode(422).body("errors[0].pointer", is("?limit"));
        viewer().get("/api/v1/kpis?limit=many").then().statusCode(404);
        viewer().get("/api/v1/kpis?status=alive").then().statusCode(422).body("errors[0].pointer", is("?status"));
        viewer().get("/api/v1/kpis?cursor=%3F").then().statusCode(422).body("errors[0].pointer", is("?cursor"));
    }

    @Test
    void anUnknownKpiIsNotFound() {
        viewer().get("/api/v1/kpis/NO-1")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("detail", is("There is no KPI 'NO-1'."))
                .body("type", is("/problems/not-found"))
                .header("Trace-Id", not(is("")));
    }

    @Test
    void nobodyComesInWithoutATokenOfThisRealm() {
        given().get("/api/v1/kpis").then().statusCode(401).contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2(Tokens.fromElsewhere())
                .get("/api/v1/kpis")
                .then()
                .statusCode(401)
                .body("type", is("/problems/unauthenticated"));
        given().auth().oauth2("not.a.token").get("/api/v1/kpis").then().statusCode(401);
    }

    @Test
    void everyProblemTypeHasItsPage() {
        given().get("/problems/stale").then().statusCode(200).contentType(startsWith("text/html"));
        given().get("/problems/no-such").then().statusCode(404);
    }

    @Test
    void theRevisionIsTheTag() {
        viewer().get("/api/v1/kpis/DIS-28").then().header("ETag", "\"1\"");
    }
}
