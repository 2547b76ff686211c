package uk.luton2040.delivery.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectsTest {
    @BeforeEach
    void onlyLutonsProjectsAreThere() throws IOException, SQLException {
        DeliveryPlan.clear();
        importingFile(lutonsProjects()).then().statusCode(200);
    }

    @Test
    void aProjectIsShownWithItsPrintedMilestonesAndNothingInvented() {
        get("/api/v1/projects/town-centre-masterplan")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo("town-centre-masterplan"))
                .body("title", equalTo("Town Centre Masterplan"))
                .body("objective", equalTo("Transform the town centre; KPIs set once adopted"))
                .body("priority", equalTo("economy"))
                .body("outcome", equalTo("economy-town-centre"))
                .body("status", equalTo("not-reported"))
                .body("reportedElsewhere", equalTo(false))
                .body("milestones", hasSize(1));
    }

    @Test
    void summer2021IsADate() {
        get("/api/v1/projects/town-centre-masterplan/milestones")
                .then()
                .statusCode(200)
                .body("title", contains("Publish"))
                .body("date", contains("summer 2021"))
                .body("from", contains("2021-06-01"))
                .body("until", contains("2021-09-01"));
    }

    @Test
    void whatReturnsEveryYearHasNoDays() {
        get("/api/v1/projects/air-quality-monitoring/milestones")
                .then()
                .body("[0].everyYear", equalTo(true))
                .body("[0].from", nullValue())
                .body("[0].date", equalTo("end of June every year"));
    }

    @Test
    void pagesTogetherHoldEveryProjectOnce() throws IOException {
        // When
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            var page = get("/api/v1/projects?limit=10&cursor={cursor}", cursor)
                    .then()
                    .statusCode(200);
            codes.addAll(page.extract().jsonPath().getList("items.code", String.class));
            cursor = page.extract().path("next");
            if (cursor != null) {
                page.header("Link", containsString("cursor=" + cursor));
            }
        } while (cursor != null);

        // Then
        List<String> printed = lutonsProjects()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(codes).hasSize(35).containsExactlyInAnyOrderElementsOf(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "priority=future-ready, 'future-ready,mtfp,people-plan'",
        "outcome=carbon-transport, 'luton-dart,transport-strategy'",
        "reportedElsewhere=true, 'childrens-improvement-plan,economic-recovery-plan,health-inequalities-delivery-plan'",
        "q=DART, 'luton-dart'",
        "q=young foundation, 'fairness-taskforce'",
        "priority=economy&q=centre, 'town-centre-masterplan,town-centre-recovery-plan'",
        "q=%25, ''",
        "status=on-track, ''"
    })
    void aFilterNarrowsTheList(String query, String expected) {
        get("/api/v1/projects?" + query).then().statusCode(200).body("items.code.join(',')", equalTo(expected));
    }

    @Test
    void nobodyHasReportedYet() {
        get("/api/v1/projects?status=not-reported&limit=200")
                .then()
                .body("items.status", everyItem(equalTo("not-reported")))
                .body("items.code", not(hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loose=maybe", "reportedElsewhere=1", "limit=0", "limit=201", "cursor=%3F"})
    void aParameterThatBreaksItsRuleIsRefused(String query) {
        get("/api/v1/projects?" + query).then().statusCode(422).body("errors", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/projects/nothing", "/api/v1/projects/nothing/milestones"})
    void whatIsUnknownIsNotFound(String path) {
        get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no project 'nothing'."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/projects",
                "/api/v1/projects/mtfp",
                "/api/v1/exports/csv-metadata.json",
                "/api/v1/exports/projects",
                "/api/v1/exports/projects.csv"
            })
    void readingNeedsAToken(String path) {
        given().get(path).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void everyOperationIsExplained() {
        get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/imports'.post.summary", containsString("CSV"))
                .body(
                        "paths.'/api/v1/imports'.post.requestBody.content.'multipart/form-data'.examples.projects.value",
                        containsString("summer 2021"))
                .body("paths.collectMany { it.value.values() }.findAll { it.responses }", not(hasSize(0)))
                .body(
                        "paths.collectMany { it.value.values() }.findAll { it.responses && !(it.summary && it.description) }",
                        hasSize(0));
    }
}
