package uk.luton2040.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.importText;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** What is not of the form, in every form. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportFormsTest {
    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    private static ValidatableResponse postJson(String body) {
        return editor().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/imports")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|400||wrong-type",
                "{\"kpis\":{}}|400|/kpis|wrong-type",
                "{\"kpis\":[[]]}|400|/kpis/0|wrong-type",
                "{\"kpis\":[{\"title\":{}}]}|400|/kpis/0/title|wrong-type",
                "{\"kpis\":[],\"kpis\":[]}|400||malformed",
                "{\"kpis\":[|400||malformed",
                "{\"kpis\":[{\"colour\":\"blue\"}]}|422|/kpis/0/colour|unknown-column",
                "{\"wishes\":[]}|422|/wishes|unknown-table",
                "{\"kpis\":[{\"code\":\"T-N\"}]}|422|/kpis/0/title|missing",
                "{\"definitions\":[{\"kpi\":\"ECO-01\",\"dead_band\":1e400}]}|422|/definitions/0/dead_band|beyond-reason",
                "{\"definitions\":[{\"kpi\":\"ECO-01\",\"decimals\":1.5}]}|422|/definitions/0/decimals|not-a-whole-number",
                "{\"definitions\":[{\"kpi\":\"ECO-01\",\"strict\":\"maybe\"}]}|422|/definitions/0/strict|not-yes-or-no",
                "{\"details\":[{\"kpi\":\"ECO-01\",\"operands\":[\"ECO-02\"]}]}|422|/details/0/formula|missing",
                "{\"details\":[{\"kpi\":\"ECO-01\",\"small_numbers_rounding\":5}]}|422|/details/0/small_numbers_threshold|missing",
                "{\"details\":[{\"kpi\":\"ECO-01\",\"outside_codes\":[\"lg-inform\"]}]}|422|/details/0/outside_codes|not-a-code",
                "{\"details\":[{\"kpi\":\"ECO-01\",\"release_dates\":[\"soon\"]}]}|422|/details/0/release_dates|not-a-date",
                "{\"details\":[{\"kpi\":\"ECO-01\",\"publication_lag_days\":3000}]}|422|/details/0/publication_lag_days|invalid",
                "{\"details\":[{\"kpi\":\"NO-1\"}]}|422|/details/0/kpi|unknown"
            })
    void jsonThatIsNotOfTheFormIsPointedAt(String body, int status, String pointer, String code) {
        postJson(body)
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", is(pointer == null ? "" : pointer))
                .body("errors[0].code", is(code));
    }

    @Test
    void numbersTruthsAndListsStandForTheirText() {
        postJson("""
                        {"definitions":[{"kpi":"ECO-01","behaviour":"flow","decimals":1,"categories":["a;b","c"],
                        "dead_band":5.0,"rule":"percent","tolerance":"0.10","strict":true,"illustrative":false}],
                        "figures":[{"kpi":"ECO-01","kind":"baseline","period":2019,"value":1e3}]}""").statusCode(200);
        viewer().get("/api/v1/kpis/ECO-01")
                .then()
                .body("categories", contains("a;b", "c"))
                .body("rule.strict", is(true))
                .body("targets.find { it.period == '2019' }.printed", is("1000"));
    }

    @Test
    void everyBadRowIsNamed() {
        postJson("""
                        {"organisations":[{"code":"t-o"},{"code":"t-p","name_in_paper":"P","name":"P","kind":"k"},
                        {"code":"t-p","name_in_paper":"Q","name":"Q","kind":"k"}],"outcomes":[{"code":"t-u"}]}""")
                .statusCode(422)
                .body("detail", is("3 rows were refused."))
                .body(
                        "errors.pointer",
                        contains("/outcomes/0/priority", "/organisations/0/name_in_paper", "/organisations/2/code"));
    }

    @Test
    void aBadNewKpiIsPointedAt() {
        postJson("""
                        {"kpis":[{"code":"T-BAD","title":"Bad","value_type":"number","better_when":"higher","outcome":"nowhere"}]}""").statusCode(422).body("errors[0].pointer", is("/kpis/0/outcome"));
    }

    @Test
    void aColumnThatIsStrangeOrThereTwiceIsRefused() {
        importText("outcomes", "code,priority,title,colour\nx,economy,X,blue\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("columns"));
        importText("outcomes", "code,priority,title,title\nx,economy,X,Y\n")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/outcomes"))
                .body("errors[0].code", is("twice"));
    }

    @Test
    void plansAndBoardsMayNameOnesThatComeLaterButNotInACircle() {
        String plans = "code,title,kind,from,to,follows\nt-p1,A,vision,,,%s\nt-p2,B,vision,,,%s\n";
        importText("plans", plans.formatted("t-p2", "t-p1"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/plans/0/follows", "/plans/1/follows"))
                .body("errors[0].code", is("cycle"));
        importText("plans", plans.formatted("t-p2", "t-p3"))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown"));
        importText("plans", plans.formatted("t-p2", "")).then().statusCode(200);
        viewer().get("/api/v1/plans/t-p1").then().body("follows", is("t-p2"));
    }

    @Test
    void aRuleOfAnotherKindLeavesNothingOfTheFormerBehind() {
        // Given
        String kpi = "T-" + UUID.randomUUID().toString().substring(0, 8);
        postJson("""
                        {"kpis":[{"code":"%1$s","title":"T","value_type":"number","better_when":"higher"}],
                        "definitions":[{"kpi":"%1$s","rule":"percent","tolerance":0.10}]}""".formatted(kpi)).statusCode(200);

        // When
        postJson("{\"definitions\":[{\"kpi\":\"%s\",\"rule\":\"trend-only\"}]}".formatted(kpi))
                .statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("rule.kind", is("trend-only"))
                .body("rule", not(hasKey("tolerance")));
    }

    @Test
    void aRationaleStaysWithItsFigureWhereTheFileHasNoSuchColumn() {
        // Given
        String heading = "kpi,kind,category,period,value,unit,precision,where";
        importText("figures", heading + ",rationale\nECO-02,baseline,,2018,5,,,,because\n")
                .then()
                .statusCode(200);

        // Then
        importText("figures", heading + "\nECO-02,baseline,,2018,5,,exact,\n")
                .then()
                .statusCode(200);
        rationale().body("targets.find { it.period == '2018' }.rationale", is("because"));
        importText("figures", heading + "\nECO-02,baseline,,2018,6,,exact,\n")
                .then()
                .statusCode(200);
        rationale().body("targets.find { it.period == '2018' }.containsKey('rationale')", is(false));
    }

    private static ValidatableResponse rationale() {
        return viewer().get("/api/v1/kpis/ECO-02").then();
    }

    @Test
    void whatAShorterListLeavesOutIsTold() {
        importText(
                        "luton-2040-measures",
                        "number,kpi,priority,outcome,title,aspirational,frequency_note\n1,,,,Only,,\n")
                .then()
                .statusCode(200)
                .body("tables[0].created", is(1))
                .body("tables[0].removed", hasSize(41));
    }

    @Test
    void theSameKeyWithOtherJsonIsRefusedAndWithTheSameAnsweredAgain() {
        // Given
        String key = UUID.randomUUID().toString();
        String body = "{\"organisations\":[{\"code\":\"t-o\",\"name_in_paper\":\"O\",\"name\":\"O\",\"kind\":\"k\"}]}";

        // Then
        for (int i = 0; i < 2; i++) {
            editor().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(200)
                    .body("tables[0].rows[0].outcome", is("CREATED"));
        }
        editor().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.replace("t-o", "t-other"))
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        editor().contentType("application/zip")
                .body("plans".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("zip"));
    }

    @Test
    void onlyACatalogueEditorMayImportInAnyForm() {
        viewer().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        viewer().contentType("application/zip")
                .body(new byte[0])
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
        RestAssured.given().get("/api/v1/exports").then().statusCode(401);
    }

    @Test
    void anImportMayBeLargerThanAnythingElse() throws IOException, InterruptedException {
        byte[] large = ("{" + " ".repeat(9 << 20) + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(status("/api/v1/imports", HttpRequest.BodyPublishers.ofByteArray(large)))
                .isEqualTo(200);
        assertThat(status("/api/v1/imports", inChunks(large))).isEqualTo(200);
        assertThat(status("/api/v1/kpis", HttpRequest.BodyPublishers.ofByteArray(large)))
                .isEqualTo(413);
        assertThat(status("/api/v1/kpis", inChunks(large))).isEqualTo(413);
    }

    private static HttpRequest.BodyPublisher inChunks(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static int status(String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("catalogue-office"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
