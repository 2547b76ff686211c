package uk.luton2040.catalogue.kpi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FigureResourceTest {
    private String code = "";

    @BeforeEach
    void aQuarterlyKpi() {
        LutonFiles.importAll().then().statusCode(200);
        code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        editor().contentType(ContentType.JSON)
                .body("""
                        {"code":"%s","definition":{"title":"Homes insulated","valueType":"number","unit":"homes",
                        "betterWhen":"higher","frequency":"quarterly","providers":["housing"],"categories":["owned","rented"],
                        "rule":{"kind":"percent","tolerance":0.10,"strict":false,"illustrative":false}}}""".formatted(code))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
    }

    @Test
    void aTargetIsSetForSeveralYearsAndPartsWithItsReason() {
        set("targets/FY2021", "\"value\":700").statusCode(200);
        set("targets/FY2022", "\"value\":750").statusCode(200);
        set("targets/2027-03-31", "\"value\":900").statusCode(200);
        set("targets/every-year?category=owned", "\"value\":300").statusCode(200);
        set("baselines/FY2019", "\"value\":512").statusCode(200);
        set("benchmarks/FY2019?category=England", "\"value\":610").statusCode(200);

        viewer().get("/api/v1/kpis/" + code + "/targets")
                .then()
                .body("period", contains("FY2021", "FY2022", "2027-03-31", "every-year"))
                .body("rationale", hasItem("agreed by members"))
                .body("unit", hasItem("homes"));
    }

    @Test
    void aTargetThatARuleToComeCouldNotJudgeIsRefused() {
        // Given
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"why\":\"x\",\"changes\":{\"rule\":{\"kind\":\"absolute\",\"tolerance\":5}}}")
                .post("/api/v1/kpis/" + code + "/versions")
                .then()
                .statusCode(200);
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body(
                        "{\"effectiveFrom\":\"2999-04-01\",\"why\":\"x\",\"changes\":{\"rule\":{\"kind\":\"percent\",\"tolerance\":0.1}}}")
                .post("/api/v1/kpis/" + code + "/versions")
                .then()
                .statusCode(200);

        // Then
        set("targets/FY2021", "\"value\":0").statusCode(422).body("errors[0].code", is("cannot-judge"));
        set("targets/FY2021", "\"value\":5").statusCode(200);
    }

    @Test
    void anEarlierTargetStaysReadableWithWhoAndWhy() {
        // Given
        set("targets/FY2021", "\"value\":700").statusCode(200);
        Instant between = Instant.now();

        // When
        set("targets/FY2021", "\"value\":650").statusCode(200);
        withdraw("targets/FY2021", "superseded").statusCode(200).body("targets", empty());

        // Then
        viewer().get("/api/v1/kpis/" + code + "/targets/FY2021/versions")
                .then()
                .body("figure.value", contains(650, 700))
                .body("change.what", contains("target-withdrawn", "target-set", "target-set"))
                .body("change.why", contains("superseded", "agreed by members", "agreed by members"))
                .body("change.who", hasItem("catalogue-office"));
        viewer().get("/api/v1/kpis/" + code + "?asAt=" + between).then().body("targets[0].value", is(700));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targets/FY2021 | \"value\":0 | cannot-judge | /value",
                "targets/FY2021 | \"low\":1,\"high\":5 | cannot-judge | /value",
                "targets/2021-05 | \"value\":60 | cannot-judge | /period",
                "targets/someday | \"value\":60 | not-a-period | /period",
                "targets/FY2021?category=squatted | \"value\":60 | unknown-category | ?category",
                "targets/FY2021 | \"value\":60,\"low\":1 | value-or-range | /low",
                "targets/FY2021 | \"low\":1 | value-or-range | /value",
                "targets/FY2021 | \"low\":5,\"high\":1 | empty-range | /high",
                "baselines/every-year | \"value\":60 | standing-baseline | /period",
            })
    void whatCouldNotBeJudgedIsRefusedWithTheReason(String path, String figure, String problem, String pointer) {
        set(path, figure).statusCode(422).body("errors[0].code", is(problem)).body("errors[0].pointer", is(pointer));
        viewer().get("/api/v1/kpis/" + code + "/targets").then().body("", empty());
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        set("targets/FY2021", "\"value\":\"NaN\"").statusCode(400).body("errors[0].pointer", is("/value"));
        set("targets/FY2021", "\"value\":NaN").statusCode(400);
    }

    @Test
    void aChangeNeedsTheNewestTagTheRoleAndAReason() {
        editor().contentType(ContentType.JSON)
                .body("{\"value\":1,\"rationale\":\"r\",\"source\":\"s\"}")
                .put("/api/v1/kpis/" + code + "/targets/FY2021")
                .then()
                .statusCode(428);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"value\":1,\"rationale\":\"r\",\"source\":\"s\"}")
                .put("/api/v1/kpis/" + code + "/targets/FY2021")
                .then()
                .statusCode(403);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"value\":1}")
                .put("/api/v1/kpis/" + code + "/targets/FY2021")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rationale", "/source"));
        withdraw("targets/FY2021", "not there").statusCode(404);
        viewer().get("/api/v1/kpis/" + code + "/targets/FY2021/versions").then().statusCode(404);
    }

    @Test
    void aYearsProfileIsSetInOneGo() {
        profile("{\"period\":\"FY2022-Q1\",\"value\":100},{\"period\":\"FY2022-Q2\",\"low\":180,\"high\":220},"
                        + "{\"period\":\"FY2022-Q2\",\"category\":\"owned\",\"value\":90}")
                .statusCode(422)
                .body("errors[0].pointer", is("/figures/1/value"))
                .body("errors[0].code", is("cannot-judge"));
        viewer().get("/api/v1/kpis/" + code + "/targets").then().body("", empty());

        profile("{\"period\":\"FY2022-Q1\",\"value\":100},{\"period\":\"FY2022-Q2\",\"value\":210},"
                        + "{\"period\":\"FY2022-Q2\",\"category\":\"owned\",\"value\":90}")
                .statusCode(200)
                .body("targets.period", contains("FY2022-Q1", "FY2022-Q2", "FY2022-Q2"))
                .body("targets.rationale", hasItem("agreed with the service"));
    }

    @Test
    void aProfileNamesEachMistakeWhereItStands() {
        profile("{\"period\":\"FY2022-Q1\",\"value\":100},{\"period\":\"spring\",\"value\":1}")
                .statusCode(422)
                .body("errors.pointer", contains("/figures/1/period"));
        profile("{\"period\":\"FY2022-Q1\",\"category\":\"leased\",\"value\":100}")
                .statusCode(422)
                .body("errors.pointer", contains("/figures/0/category"));
        profile("{\"period\":\"FY2022-Q1\",\"value\":100},{\"period\":\"FY2022-Q1\",\"value\":110}")
                .statusCode(422)
                .body("errors.pointer", contains("/figures/1/period"))
                .body("errors[0].code", is("twice"));
        profile("").statusCode(422).body("errors.pointer", contains("/figures"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body("{\"figures\":[{\"period\":\"FY2022\",\"value\":1}],\"rationale\":\"r\",\"source\":\"s\"}")
                .put("/api/v1/kpis/" + code + "/targets")
                .then()
                .statusCode(412);
        viewer().get("/api/v1/kpis/" + code + "/wishes").then().statusCode(404);
    }

    @Test
    void aTrajectoryIsPartOfTheDefinitionAndHasToRun() {
        trajectory("{\"kind\":\"linear\",\"from\":\"FY2020\",\"until\":\"FY2024\",\"baseline\":500,\"target\":900,"
                        + "\"source\":\"Executive\"}")
                .statusCode(200)
                .body("details.trajectory.kind", is("linear"))
                .body("details.trajectory.target", is(900));
        trajectory("{\"kind\":\"linear\",\"from\":\"FY2024\",\"until\":\"FY2020\",\"baseline\":500,\"target\":900,"
                        + "\"source\":\"Executive\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/trajectory"))
                .body("errors[0].message", containsString("must end after it begins"));
        trajectory("{\"kind\":\"linear\",\"from\":\"FY2020\",\"until\":\"FY2024\",\"baseline\":500,\"target\":0,"
                        + "\"source\":\"Executive\"}")
                .statusCode(422)
                .body("errors[0].code", is("cannot-judge"));
        trajectory("{\"kind\":\"compounding-reduction\",\"target\":null,\"rate\":9}")
                .statusCode(422)
                .body("errors[0].message", containsString("a share between 0 and 1"));
    }

    private ValidatableResponse trajectory(String trajectory) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"why\":\"agreed\",\"changes\":{\"trajectory\":%s}}".formatted(trajectory))
                .post("/api/v1/kpis/" + code + "/versions")
                .then();
    }

    private ValidatableResponse profile(String points) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"figures\":[%s],\"rationale\":\"agreed with the service\",\"source\":\"Executive\"}"
                        .formatted(points))
                .put("/api/v1/kpis/" + code + "/targets")
                .then();
    }

    @Test
    void thePlansStartingPositionNamesItsGaps() {
        viewer().get("/api/v1/plans/luton-2040/starting-position")
                .then()
                .statusCode(200)
                .body("horizon", is("2025-04-01"))
                .body("lines.find { it.kpi == 'ECO-17' }.target.value", is(70))
                .body("lines.find { it.kpi == 'ECO-17' }.gaps", contains(containsString("baseline 25 names no period")))
                .body("lines.find { it.kpi == 'CAR-05' }.gaps", hasItem("No baseline is agreed."));
        viewer().get("/api/v1/plans/nowhere/starting-position").then().statusCode(404);
    }

    private ValidatableResponse set(String path, String figure) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{%s,\"rationale\":\"agreed by members\",\"source\":\"Executive\"}".formatted(figure))
                .put("/api/v1/kpis/" + code + "/" + path)
                .then();
    }

    private ValidatableResponse withdraw(String path, String why) {
        Response answer =
                editor().header("If-Match", tag()).queryParam("why", why).delete("/api/v1/kpis/" + code + "/" + path);
        return answer.then();
    }

    private String tag() {
        return viewer().get("/api/v1/kpis/" + code).header("ETag");
    }
}
