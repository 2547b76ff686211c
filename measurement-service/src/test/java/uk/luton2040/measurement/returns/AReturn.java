package uk.luton2040.measurement.returns;

import static uk.luton2040.measurement.Api.officer;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** A return of housing's for FY2021-Q2, as it is read and decided on. */
final class AReturn {
    private AReturn() {}

    static ValidatableResponse one(String kpi, String period) {
        return officer()
                .get("/api/v1/returns/%s/%s/housing".formatted(kpi, period))
                .then()
                .statusCode(200);
    }

    static String path(String kpi, String what) {
        return "/api/v1/returns/%s/FY2021-Q2/housing/%s".formatted(kpi, what);
    }

    static Response extend(String kpi, @Nullable String ifMatch, String due, String reason) {
        return matching(officer(), ifMatch)
                .body("{\"due\":\"%s\",\"reason\":\"%s\"}".formatted(due, reason))
                .put(path(kpi, "extension"));
    }

    static Response nil(RequestSpecification as, String kpi, @Nullable String ifMatch, String reason) {
        return matching(as, ifMatch)
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .put(path(kpi, "nil"));
    }

    static Response rule(String kpi, @Nullable String ifMatch, String body) {
        return matching(officer(), ifMatch).body(body).put("/api/v1/due-rules/" + kpi);
    }

    private static RequestSpecification matching(RequestSpecification as, @Nullable String ifMatch) {
        return ifMatch == null ? as : as.header("If-Match", ifMatch);
    }
}
