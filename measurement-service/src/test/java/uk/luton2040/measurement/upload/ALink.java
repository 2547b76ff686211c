package uk.luton2040.measurement.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.luton2040.measurement.Api.officer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link as its holder uses it, in a browser without an account. */
record ALink(UUID id, String url) {
    private static final Pattern CHECKED = Pattern.compile("name=\"checked\" value=\"([0-9a-f-]{36})\"");

    static ALink of(String organisation) {
        JsonPath made = officer()
                .body(Map.of("organisation", organisation, "period", "FY2021-Q2"))
                .post("/api/v1/upload-links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new ALink(made.getUUID("id"), made.getString("link"));
    }

    /** A file of one value. */
    static String values(String kpi, String value) {
        return "kpi,period,value\n%s,FY2021-Q2,%s\n".formatted(kpi, value);
    }

    String token() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Response open() {
        return given().get(url);
    }

    Response template(String suffix) {
        return given().get(url + "/template" + suffix);
    }

    Response check(String csv) {
        return check("values.csv", csv.getBytes(UTF_8));
    }

    Response check(String name, byte[] file) {
        return given().multiPart("file", name, file)
                .multiPart("action", "check")
                .post(url);
    }

    /** Sends what that page has checked. */
    Response send(Response page) {
        return send(checked(page));
    }

    Response send(String checked) {
        return given().formParam("checked", checked).post(url + "/submission");
    }

    static String checked(Response page) {
        Matcher found = CHECKED.matcher(page.then().statusCode(200).extract().asString());
        if (!found.find()) {
            throw new AssertionError("The page offers nothing to send: " + page.asString());
        }
        return found.group(1);
    }

    JsonPath asSeenByTheOffice() {
        return officer()
                .get("/api/v1/upload-links/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
