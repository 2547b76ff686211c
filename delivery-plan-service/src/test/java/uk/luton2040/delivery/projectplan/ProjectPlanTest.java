package uk.luton2040.delivery.projectplan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.update.Hall.Q1;
import static uk.luton2040.delivery.update.Hall.officer;
import static uk.luton2040.delivery.update.Hall.publish;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.TheOthers;
import uk.luton2040.delivery.update.Hall;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectPlanTest {
    @BeforeEach
    void aHallReportsByTheQuarter() throws SQLException {
        Hall.reportsByTheQuarter();
    }

    @Test
    void theOverarchingPlanTellsAllOfIt() {
        // Given
        publish(Q1, 1);
        officer()
                .body(
                        "{\"code\":\"old\",\"title\":\"Old\",\"priority\":\"other\",\"objective\":\"Reported elsewhere\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);

        // Then
        get("/api/v1/project-plan?by=priority")
                .then()
                .statusCode(200)
                .body("counts.projects", equalTo(2))
                .body("counts.differing", equalTo(1))
                .body("counts.updatesOverdue", equalTo(1))
                .body("counts.computedStatus.red", equalTo(1))
                .body("groups.code", hasItems("economy", "other"))
                .body(
                        "groups.find { it.code == 'economy' }.projects[0].nextMilestone.forecast",
                        equalTo("December 2021"))
                .body("groups.find { it.code == 'economy' }.projects[0].lastReported", equalTo("FY2021-Q1"))
                .body("groups.find { it.code == 'economy' }.projects[0].overdueUpdates", equalTo(1))
                .body("groups.find { it.code == 'economy' }.projects[0].lateUpdates", equalTo(1));
        get("/api/v1/project-plan?by=lead").then().body("groups.title", contains("Leo Lead", "Nobody yet"));
        get("/api/v1/project-plan?by=nothing").then().statusCode(422);
        as("audit-office")
                .accept("text/csv")
                .get("/api/v1/project-plan?lead=test-project-lead")
                .then()
                .statusCode(200)
                .body(startsWith("group,project,title"))
                .body(containsString(",hall,Market Hall,economy,,Leo Lead,in-progress,"));
        get("/api/v1/project-plan/timeline")
                .then()
                .statusCode(200)
                .body("undated", hasItem("old"))
                .body("bars[0].from", equalTo("2021-05-01"))
                .body("bars[0].until", equalTo("2022-01-01"))
                .body("bars[0].milestones[1].until", equalTo("2021-12-01"))
                .body("until", equalTo("2022-05-01"));
    }

    @Test
    void thePlanIsGroupedByTheBoardsThatSeeIt() {
        // Given
        TheOthers.tell(1, TheOthers.aBoard("hall-board", "economy"));

        // Then
        eventually(
                "the board has arrived",
                () -> get("/api/v1/project-plan?by=board")
                        .then()
                        .body("groups.find { it.code == 'hall-board' }.projects.code", contains("hall")));
        get("/api/v1/project-plan?board=hall-board").then().body("groups[0].projects.code", contains("hall"));
        get("/api/v1/project-plan/timeline?board=hall-board").then().body("bars.code", contains("hall"));
        get("/api/v1/project-plan?board=another-board").then().body("counts.projects", equalTo(0));
    }
}
