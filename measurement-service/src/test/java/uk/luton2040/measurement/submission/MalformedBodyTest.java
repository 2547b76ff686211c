package uk.luton2040.measurement.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.testkit.RealParts;

/** Bodies that are read no further than to the mistake in them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MalformedBodyTest {

    @Test
    void malformedJsonSaysWhere() {
        housing()
                .body("{\"measurements\":[\n{\"kpi\":\"ECO-01\",,}]}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", is("/problems/malformed-request"))
                .body("detail", containsString("line 2, column 17"))
                .body("errors[0].pointer", is("/measurements/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "\"12.5\"", "\"NaN\"", "true", "[]", "{}", "\"\"", "012"})
    void whatIsNoJsonNumberIsNoValue(String value) {
        submitted("value", value)
                .statusCode(400)
                .body("errors[0].pointer", startsWith("/measurements/0"))
                .body("detail", containsString("line 1"));
    }

    @ParameterizedTest
    @CsvSource({"kpi,12", "category,1.5", "commentary,true", "receivedOn,'\"soon\"'", "receivedOn,18000", "vlaue,1"})
    void aFieldOfAnotherTypeOrNameIsRefusedAndNamed(String field, String json) {
        submitted(field, json).statusCode(400).body("errors[0].pointer", is("/measurements/0/" + field));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        submitted("note", "\"a\",\"note\":\"b\"").statusCode(400).body("errors[0].message", containsString("note"));
    }

    private static io.restassured.response.ValidatableResponse submitted(String field, String json) {
        return submit(aRow("ECO-01", "FY2021-Q2").with(field, json)).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"measurements\":[]} x", "{\"measurements\":[]}{}", "[", "[1]", "\"x\"", "{\"values\":[]}"})
    void aBodyOfAnotherFormIsMalformed(String body) {
        housing()
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .statusCode(400)
                .body("type", is("/problems/malformed-request"));
    }

    @ParameterizedTest
    @CsvSource({
        "{},/measurements",
        "'{\"measurements\":[]}',/measurements",
        "'{\"measurements\":[null]}',/measurements/0",
        "[],''",
        "[null],/0"
    })
    void valuesThatAreNotThereAreAskedFor(String body, String pointer) {
        housing().body(body).post("/api/v1/submissions").then().statusCode(422).body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void anEmptyBodyIsAskedFor(String body) {
        housing()
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(""))
                .body("errors[0].message", is("Send a JSON object with `measurements`."));
    }

    @Test
    void onlyJsonIsRead() {
        housing()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/api/v1/submissions")
                .then()
                .statusCode(415);
    }
}
