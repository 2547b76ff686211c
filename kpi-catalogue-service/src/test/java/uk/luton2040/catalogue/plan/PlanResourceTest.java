package uk.luton2040.catalogue.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanResourceTest {
    private final String plan = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void anOlderPlanWithEightThemesStandsBesideTheOthersAndSharesAKpi() {
        // Given
        String themes = IntStream.range(0, 8)
                .mapToObj(theme ->
                        "{\"code\":\"%1$s-theme-%2$d\",\"shortTitle\":\"Theme %2$d\",\"title\":\"Theme %2$d of 2011\",\"kind\":\"theme\"}"
                                .formatted(plan, theme))
                .collect(Collectors.joining(","));

        // When
        put("\"0\"", body("\"from\":2011,\"to\":2015,", themes, outcome(plan + "-theme-0")))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("priorities", hasSize(8));
        String kpi = "T-" + plan;
        editor().contentType(ContentType.JSON)
                .body(
                        "{\"code\":\"%s\",\"definition\":{\"title\":\"NI 195\",\"priority\":\"economy\",\"alsoServes\":[\"%s-outcome\"],\"outsideCodes\":[{\"framework\":\"national-indicators\",\"code\":\"195\"}]}}"
                                .formatted(kpi, plan))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);

        // Then
        viewer().get("/api/v1/plans").then().body("code", hasItem(plan)).body("code", hasItem("luton-2040"));
        viewer().get("/api/v1/kpis?framework=national-indicators&limit=200")
                .then()
                .body("items.code", hasItem(kpi));
        viewer().get("/api/v1/plans/" + plan + "/starting-position").then().body("lines.kpi", contains(kpi));
        put("\"1\"", body("", "", ""))
                .statusCode(409)
                .body("detail", containsString("'%s-outcome' is used by KPI %s".formatted(plan, kpi)));
    }

    @Test
    void whatAVersionToComeNamesIsNeeded() {
        // Given
        put("\"0\"", body("", priority(plan + "-theme-0"), outcome(plan + "-theme-0")))
                .statusCode(200);
        String kpi = "T-" + plan;
        editor().contentType(ContentType.JSON)
                .body("{\"code\":\"%s\",\"definition\":{\"title\":\"T\"}}".formatted(kpi))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"effectiveFrom\":\"2999-04-01\",\"why\":\"x\",\"changes\":{\"outcome\":\"%s-outcome\"}}"
                        .formatted(plan))
                .post("/api/v1/kpis/" + kpi + "/versions")
                .then()
                .statusCode(200);

        // Then
        put("\"1\"", body("", "", ""))
                .statusCode(409)
                .body("detail", containsString("'%s-outcome' is used by KPI %s".formatted(plan, kpi)));
    }

    @Test
    void aCodeBelongsToOnePlanOnly() {
        put("\"0\"", body("", priority("economy"), ""))
                .statusCode(422)
                .body("errors[0].pointer", is("/priorities/0/code"))
                .body("errors[0].message", is("'economy' belongs to the plan 'luton-2040'."));
        LutonFiles.importText("plans", "code,title,kind,from,to,follows\n%s,T,vision,,,\n".formatted(plan))
                .then()
                .statusCode(200);
        editor().multiPart(
                        "priorities",
                        "p.csv",
                        "code,short_title,title,kind,sort_order\neconomy,E,E,theme,1\n".getBytes(),
                        "text/csv")
                .post("/api/v1/imports?plan=" + plan)
                .then()
                .statusCode(422)
                .body("errors[0].code", is("taken"));
    }

    @Test
    void whatCannotBeKeptIsPointedAt() {
        put("\"0\"", body("\"from\":2015,\"to\":2011,", "", "")).statusCode(422).body("errors[0].pointer", is("/to"));
        put("\"0\"", body("\"follows\":\"nowhere\",", "", ""))
                .statusCode(422)
                .body("errors[0].pointer", is("/follows"));
        put("\"0\"", body("\"follows\":\"%s\",".formatted(plan), "", ""))
                .statusCode(422)
                .body("errors[0].code", is("cycle"));
        put("\"0\"", body("", "", outcome("nothing")))
                .statusCode(422)
                .body("errors[0].pointer", is("/outcomes/0/priority"));
        put("\"0\"", body("", priority(plan + "-a") + "," + priority(plan + "-a"), ""))
                .statusCode(422)
                .body("errors[0].code", is("twice"));
        put("\"0\"", "{\"title\":\"\"}").statusCode(422).body("errors.pointer", hasItem("/title"));
        viewer().get("/api/v1/plans/" + plan).then().statusCode(404);
    }

    @Test
    void aChangeNeedsTheNewestTagAndTheRole() {
        put("\"0\"", body("", "", "")).statusCode(200);
        put("\"0\"", body("", "", "")).statusCode(412);
        editor().contentType(ContentType.JSON)
                .body(body("", "", ""))
                .put("/api/v1/plans/" + plan)
                .then()
                .statusCode(428);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body("", "", ""))
                .put("/api/v1/plans/" + plan)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse put(String tag, String body) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/plans/" + plan)
                .then();
    }

    private static String body(String fields, String priorities, String outcomes) {
        return "{\"title\":\"A plan\",\"kind\":\"vision\",%s\"priorities\":[%s],\"outcomes\":[%s]}"
                .formatted(fields, priorities, outcomes);
    }

    private static String priority(String code) {
        return "{\"code\":\"%s\",\"shortTitle\":\"S\",\"title\":\"T\",\"kind\":\"priority\"}".formatted(code);
    }

    private String outcome(String priority) {
        return "{\"code\":\"%s-outcome\",\"priority\":\"%s\",\"title\":\"An outcome\"}".formatted(plan, priority);
    }
}
