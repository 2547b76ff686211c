package uk.luton2040.reporting.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** Projects on one timeline. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectsSummaryResourceTest {
    private static final String PROJECTS = "/api/v1/projects/summary";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void projectsAreOnOneTimelineWithBaselineForecastAndSlippage() {
        officer()
                .get(PROJECTS + "?priority=" + own.priority())
                .then()
                .statusCode(200)
                .body("projects.code", contains(own.project()))
                .body("projects[0].boards", contains(own.board()))
                .body("projects[0].status", is("green"))
                .body("projects[0].standing.computed", is("red"))
                .body("projects[0].standing.difference", containsString("lead says green"))
                .body("projects[0].standing.slippageDays", greaterThan(0))
                .body("projects[0].milestones.title", contains("Begin", "End"))
                .body("projects[0].milestones[0].actual", is("2021-02-01"))
                .body("projects[0].milestones[1].overdue", is(true))
                .body("late", is(1));
        officer()
                .get(PROJECTS + "?priority=" + own.priority() + "&status=green")
                .then()
                .body("projects.size()", is(0));
        officer()
                .get(PROJECTS + "?lead=project-lead-" + own.project())
                .then()
                .body("projects.code", contains(own.project()));
        officer().get(PROJECTS + "?status=splendid").then().statusCode(422);
    }

    @Test
    void aProjectIsToldWithItsRisksAndWhatItsLeadSays() {
        officer()
                .get("/api/v1/projects/" + own.project())
                .then()
                .statusCode(200)
                .body("project.code", is(own.project()))
                .body("project.boards", contains(own.board()))
                .body("project.update.highlights", is("The roof is on."))
                .body("risks.id", contains("risk-" + own.project()))
                .body("actions.count", is(0));
        officer().get("/api/v1/projects/no-such-project").then().statusCode(404);
        as("portal-" + WELLBEING)
                .get("/api/v1/projects/" + own.project())
                .then()
                .statusCode(404);
    }
}
