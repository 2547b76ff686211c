package uk.luton2040.measurement.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ValidationRuleResourceTest {
    private final AgroalDataSource database;
    private final String code = "rule-" + UUID.randomUUID();

    ValidationRuleResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void aRuleIsSetAndReadAsItWasSent() {
        // Given
        String part = aKpi().known();
        String whole = aKpi().known();

        // When
        Response answer = put("\"0\"", """
                {"explanation":"A part is in its whole.","needsComment":true,"between":{
                  "left":{"sum":[{"kpi":"%s"},{"kpi":"%s","minus":true,"figure":"numerator"}]},
                  "operator":"<=","right":{"number":100.50},"tolerance":0.5}}""".formatted(part, whole));

        // Then
        answer.then().statusCode(200).header("ETag", "\"1\"");
        housing()
                .get(path())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", is(code))
                .body("explanation", is("A part is in its whole."))
                .body("needsComment", is(true))
                .body("between.left.sum.kpi", contains(part, whole))
                .body("between.left.sum.minus", contains(null, true))
                .body("between.left.sum.figure", contains(null, "numerator"))
                .body("between.operator", is("<="))
                .body("between.tolerance", is(0.5f))
                .body("check", nullValue())
                .body("changedBy", is("performance-office"));
        assertThat(housing().get(path()).asString()).contains("\"number\":100.50");
        housing()
                .queryParam("kpi", whole)
                .get("/api/v1/validation-rules")
                .then()
                .statusCode(200)
                .body("items.code", contains(code));
    }

    @Test
    void aChangeNamesTheRevisionItReplaces() {
        // Given
        String kpi = aKpi().known();
        put("\"0\"", jump(kpi)).then().statusCode(200);

        // Then
        officer().body(jump(kpi)).put(path()).then().statusCode(428);
        put("\"0\"", jump(kpi)).then().statusCode(412);
        put("\"1\"", jump(kpi)).then().statusCode(200).header("ETag", "\"2\"");
        officer().delete(path()).then().statusCode(428);
        delete("\"1\"").then().statusCode(412);
        delete("\"2\"").then().statusCode(204);
    }

    @Test
    void ofManyWhoSetARuleAtOnceOneDoes() {
        // Given
        String kpi = aKpi().known();

        // When
        List<Integer> answers = AtOnce.run(4, i -> put("\"0\"", jump(kpi)).statusCode());

        // Then
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @Test
    void aRemovedRuleIsGoneButItsHistoryStays() {
        // Given
        String kpi = aKpi().known();
        put("\"0\"", jump(kpi)).then().statusCode(200);
        delete("\"1\"").then().statusCode(204);

        // Then
        housing().get(path()).then().statusCode(404);
        delete("\"2\"").then().statusCode(404);
        officer().queryParam("kpi", kpi).get("/api/v1/validation-rules").then().body("items", hasSize(0));
        auditor()
                .get(path() + "/history")
                .then()
                .statusCode(200)
                .body("what", contains("kept", "removed"))
                .body("revision", contains(1, 2))
                .body("[0].rule.check.kpi", is(kpi))
                .body("[1].rule", nullValue())
                .body("changedBy", contains("performance-office", "performance-office"));
    }

    @Test
    void aRuleSetAgainGoesOnCounting() {
        // Given
        String kpi = aKpi().known();
        put("\"0\"", jump(kpi));
        delete("\"1\"");

        // Then
        put("\"0\"", jump(kpi)).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void theHistoryCannotBeRewritten() throws Exception {
        put("\"0\"", jump(aKpi().known())).then().statusCode(200);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update validation_rule_history set changed_by = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from validation_rule_history"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void onlyTheOfficeSetsAndRemoves() {
        housing()
                .header("If-Match", "\"0\"")
                .body(jump(aKpi().known()))
                .put(path())
                .then()
                .statusCode(403);
        housing().header("If-Match", "\"0\"").delete(path()).then().statusCode(403);
        housing().get(path() + "/history").then().statusCode(403);
        auditor().header("If-Match", "\"0\"").delete(path()).then().statusCode(403);
        RestAssured.given().get("/api/v1/validation-rules").then().statusCode(401);
        housing().get("/api/v1/validation-rules").then().statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        officer().get(path()).then().statusCode(404);
        officer().get(path() + "/history").then().statusCode(404);
        delete("\"0\"").then().statusCode(404);
    }

    @Test
    void unknownKpisArePointedAt() {
        String kpi = aKpi().known();

        put("\"0\"", """
                {"explanation":"A part is in its whole.","between":{
                  "left":{"sum":[{"kpi":"%s"},{"kpi":"NO-01"}]},"operator":"<=","right":{"sum":[{"kpi":"NO-\\u0000"}]}}}""".formatted(kpi))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/between/left/sum/1/kpi", "/between/right/sum/0/kpi"))
                .body("errors.code", contains("unknown-kpi", "unknown-kpi"))
                .body("errors[0].message", is("There is no KPI 'NO-01'."));
        put("\"0\"", jump("NO-02")).then().statusCode(422).body("errors.pointer", contains("/check/kpi"));
    }

    @Test
    void aCheckIsSetInOnePlace() {
        // Given
        String kpi = aKpi().known();
        put("\"0\"", jump(kpi)).then().statusCode(200);

        // Then
        officer()
                .header("If-Match", "\"0\"")
                .body(jump(kpi))
                .put("/api/v1/validation-rules/another-" + code)
                .then()
                .statusCode(422)
                .body("errors.code", contains("set-already"))
                .body("errors[0].message", containsString("'" + code + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | /explanation",
                "{'explanation':' ','check':{'check':'jump','on':true}}                      | /explanation",
                "{'explanation':'x\\u0000','check':{'check':'jump','on':true}}               | /explanation",
                "{'explanation':'x'}                                                         | /between",
                "{'explanation':'x','check':{'check':'mood','on':true}}                      | /check/check",
                "{'explanation':'x','check':{'check':'jump'}}                                | /check/on",
                "{'explanation':'x','check':{'check':'jump','on':true,'threshold':0}}        | /check/threshold",
                "{'explanation':'x','check':{'check':'copied-commentary','on':true,'threshold':1}} | /check/threshold",
                "{'explanation':'x','needsComment':true,'check':{'check':'jump','on':true}}  | /needsComment",
                "{'explanation':'x','between':{'left':{'number':1},'operator':'<','right':{'number':2}}} | /between/left/sum",
                "{'explanation':'x','between':{'left':{},'operator':'<','right':{'sum':[{'kpi':'KPI'}]}}} | /between/left",
                "{'explanation':'x','between':{'left':{'sum':[{'kpi':'KPI'}]},'operator':'~','right':{'number':2}}} | /between/operator",
                "{'explanation':'x','between':{'left':{'sum':[]},'operator':'<','right':{'number':2}}} | /between/left/sum",
                "{'explanation':'x','between':{'left':{'sum':[null]},'operator':'<','right':{'number':2}}} | /between/left/sum/0",
                "{'explanation':'x','between':{'left':{'sum':[{}]},'operator':'<','right':{'number':2}}} | /between/left/sum/0/kpi",
                "{'explanation':'x','between':{'left':{'sum':[{'kpi':'KPI','figure':'x'}]},'operator':'<','right':{'number':2}}} | /between/left/sum/0/figure",
                "{'explanation':'x','between':{'left':{'sum':[{'kpi':'KPI'}]},'operator':'<','right':{'number':2},'tolerance':-1}} | /between/tolerance",
                "{'explanation':'x','between':{'left':{'sum':[{'kpi':'KPI'}]},'operator':'<','right':{'number':1e999}}} | /between/right/number",
            })
    void whatCannotBeARuleIsPointedAt(String body, String pointer) {
        // Given
        String kpi = aKpi().known();

        // Then
        put("\"0\"", body.replace('\'', '"').replace("KPI", kpi))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
        officer().get(path()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jump", "-a", "a_b", "%00", "jump"})
    void aCodeIsPlainAndABuiltInChecksNameIsNoRuleBetweenKpis(String bad) {
        String kpi = aKpi().known();

        officer()
                .urlEncodingEnabled(false)
                .header("If-Match", "\"0\"")
                .body("""
                        {"explanation":"x","between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<","right":{"number":2}}}""".formatted(kpi))
                .put("/api/v1/validation-rules/" + bad)
                .then()
                .statusCode(422);
    }

    @Test
    void theListComesInPages() {
        // Given
        String kpi = aKpi().known();
        put("\"0\"", jump(kpi)).then().statusCode(200);
        officer()
                .header("If-Match", "\"0\"")
                .body(jump(kpi).replace("jump", "beyond-limits"))
                .put(path() + "-2")
                .then()
                .statusCode(200);

        // When
        Response first = housing().queryParam("kpi", kpi).queryParam("limit", 1).get("/api/v1/validation-rules");

        // Then
        first.then().statusCode(200).body("items.code", contains(code)).header("Link", containsString("next"));
        housing()
                .queryParam("kpi", kpi)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/validation-rules")
                .then()
                .body("items.code", contains(code + "-2"));
    }

    private String path() {
        return "/api/v1/validation-rules/" + code;
    }

    private Response put(String ifMatch, String body) {
        return officer().header("If-Match", ifMatch).body(body).put(path());
    }

    private Response delete(String ifMatch) {
        return officer().header("If-Match", ifMatch).delete(path());
    }

    private static String jump(String kpi) {
        return """
                {"explanation":"It moves by chance.","check":{"check":"jump","kpi":"%s","on":false}}""".formatted(kpi);
    }
}
