package uk.luton2040.delivery.selfassessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.holding;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SelfAssessmentTest {
    private static final String REVIEW = "/api/v1/plans/housing/self-assessments/FY2021";
    private static final String WHOLE = """
            {"verdicts":[{"promise":1,"delivered":"partly","evidence":"940 at the end of March"},
            {"promise":2,"delivered":"yes","evidence":"Opened in June"}],"learnt":"Start earlier"}""";

    @BeforeEach
    void aPlanWithTwoPromises() throws SQLException {
        DeliveryPlan.clear();
        officer("0").body("""
                        {"kind":"service","title":"Housing","from":"FY2021","to":"FY2023",
                        "owner":{"subject":"test-project-lead","name":"Leo Lead"},
                        "promises":["Under 900 by July 2022","A hub for advice"]}""").put("/api/v1/plans/housing").then().statusCode(200);
    }

    @Test
    void whatWasPromisedIsFrozenWhenTheReviewBegins() {
        // Given
        lead("0").body("{}").put(REVIEW).then().statusCode(200).header("ETag", "\"1\"");

        // When
        officer("1")
                .contentType("application/merge-patch+json")
                .body("{\"promises\":[\"Nothing much\"]}")
                .patch("/api/v1/plans/housing")
                .then()
                .statusCode(200);

        // Then
        officer("0")
                .get(REVIEW)
                .then()
                .statusCode(200)
                .body("promised.promises", contains("Under 900 by July 2022", "A hub for advice"))
                .body("promised.revision", equalTo(1))
                .body("status", equalTo("draft"));
        lead("1").body(WHOLE).put(REVIEW).then().statusCode(200);
    }

    @Test
    void somebodyElseThanItsAuthorSignsItOffAndItIsFrozen() {
        // Given
        lead("0").body(WHOLE).put(REVIEW).then().statusCode(200);

        get(REVIEW).then().statusCode(404);
        get("/api/v1/plans/housing/self-assessments").then().body("", empty());
        get("/api/v1/exports/self-assessments").then().statusCode(200).body(not(containsString("Start earlier")));

        // When
        var own = lead("1").post(REVIEW + "/sign-off");
        var others = officer("1").post(REVIEW + "/sign-off");
        var afterwards = lead("2").body(WHOLE).put(REVIEW);

        // Then
        own.then().statusCode(403).body("detail", containsString("somebody else"));
        others.then()
                .statusCode(200)
                .body("status", equalTo("signed-off"))
                .body("signedOffBy", equalTo("performance-office"))
                .body("signedOffAt", notNullValue());
        afterwards.then().statusCode(409).body("detail", containsString("frozen"));
        officer("2").post(REVIEW + "/sign-off").then().statusCode(409);
        get("/api/v1/plans/housing/self-assessments").then().body("year", contains("FY2021"));
    }

    @Test
    void whoHasEverWrittenOfItIsAnAuthor() {
        // Given
        lead("0").body("{}").put(REVIEW).then().statusCode(200);
        officer("1")
                .body(WHOLE)
                .put(REVIEW)
                .then()
                .statusCode(200)
                .body("authors", contains("test-project-lead", "performance-office"));

        // When
        var officers = officer("2").post(REVIEW + "/sign-off");
        var leads = lead("2").post(REVIEW + "/sign-off");
        var third = holding(TemporaryClients.ofAnotherOfficer())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .post(REVIEW + "/sign-off");

        // Then
        officers.then().statusCode(403);
        leads.then().statusCode(403);
        third.then().statusCode(200);
    }

    @Test
    void aReviewWithoutAVerdictOnEachPromiseIsNotSignedOff() {
        // Given
        lead("0")
                .body("{\"verdicts\":[{\"promise\":2,\"delivered\":\"yes\",\"evidence\":\"Opened\"}]}")
                .put(REVIEW)
                .then()
                .statusCode(200);

        // When
        var answer = officer("1").post(REVIEW + "/sign-off");

        // Then
        answer.then()
                .statusCode(422)
                .body("errors.pointer", contains("/verdicts", "/learnt"))
                .body("errors[0].message", containsString("Under 900 by July 2022"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"promise":3,"delivered":"yes","evidence":"x"}                                            | /verdicts/0/promise
                    {"promise":0,"delivered":"yes","evidence":"x"}                                            | /verdicts/0/promise
                    {"promise":1,"delivered":"perhaps","evidence":"x"}                                        | /verdicts/0/delivered
                    {"promise":1,"delivered":"yes","evidence":" "}                                            | /verdicts/0/evidence
                    {"promise":1,"delivered":"yes","evidence":"x"},{"promise":1,"delivered":"no","evidence":"y"} | /verdicts/1/promise
                    """)
    void aVerdictIsOnOneOfThePromises(String verdict, String pointer) {
        lead("0")
                .body("{\"verdicts\":[%s]}".formatted(verdict))
                .put(REVIEW)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aYearForWhichThePlanWasNotWrittenHasNone() {
        lead("0")
                .body(WHOLE)
                .put("/api/v1/plans/housing/self-assessments/FY2022")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification officer(String revision) {
        return as("performance-office").contentType(ContentType.JSON).header("If-Match", "\"%s\"".formatted(revision));
    }

    private static RequestSpecification lead(String revision) {
        return holding(TemporaryClients.ofProjectLead())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"%s\"".formatted(revision));
    }
}
