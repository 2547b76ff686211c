package uk.luton2040.delivery.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.plan.HousingPlans.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EditionTest {
    @Inject
    Known known;

    @BeforeEach
    void housingHasAPlan() throws SQLException {
        HousingPlans.made(known);
    }

    @Test
    void aRefreshKeepsWhatThePlanSaidTheYearBefore() {
        // When
        var refreshed = officer("1")
                .body("{\"year\":\"FY2022\",\"why\":\"Yearly refresh\",\"changes\":{\"promises\":[\"Under 850\"]}}")
                .post("/api/v1/plans/housing/editions");

        // Then
        refreshed
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/housing/editions/FY2022"))
                .body("edition", equalTo("FY2022"))
                .body("editions", contains("FY2021", "FY2022"))
                .body("promises", contains("Under 850"))
                .body("title", equalTo("Housing"));
        get("/api/v1/plans/housing/editions").then().body("year", contains("FY2022", "FY2021"));
        get("/api/v1/plans/housing/editions/FY2021")
                .then()
                .body("content.promises", contains("Under 900 by July 2022"));
        get("/api/v1/plans/housing/editions/FY2025").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "FY2021, /year, not-later",
        "FY2020, /year, not-later",
        "FY2024, /year, beyond-the-plan",
        "AY2022, /year, not-later",
        "next, /year, not-a-year"
    })
    void aPlanIsRefreshedForALaterYearWithinItsTime(String year, String pointer, String code) {
        officer("1")
                .body("{\"year\":\"%s\"}".formatted(year))
                .post("/api/v1/plans/housing/editions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aRepeatedRefreshHasNoSecondEffect() {
        // When
        var first = refreshWithKey();
        var again = refreshWithKey();

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).body("editions", contains("FY2021", "FY2022"));
        get("/api/v1/plans/housing").then().header("ETag", "\"2\"");
    }

    private static Response refreshWithKey() {
        return officer("1")
                .header("Idempotency-Key", "refresh-of-housing")
                .body("{\"year\":\"FY2022\"}")
                .post("/api/v1/plans/housing/editions");
    }
}
