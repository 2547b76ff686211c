package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** Projects, risks, actions and returns as a person reads them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeliveryPagesTest {
    private BoardOfItsOwn own;
    private Browser browser;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void projectsAreOnATimelineAndInATable() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("olivia.officer", "/projects?board=" + own.board())
                .body();

        // Then
        assertThat(page)
                .contains("1 project: 1 red.", "1 is expected later than agreed.")
                .contains("Of 1, the lead says something else than the milestones and the time.")
                .contains("<svg", "Projects over time", "Project " + own.project())
                .contains(
                        "href=\"/projects/" + own.project() + "\"",
                        "days late",
                        "Its lead says green.",
                        "agreed for 30 June 2021")
                .contains("1 milestone has passed its day", "Lead of " + own.project())
                .contains("<option value=\"" + own.board() + "\" selected>")
                .doesNotContain("events-plan", "NOT_FOUND", " style=", "<script");
        Html.keep("projects.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void aProjectTellsOfMilestonesRisksAndWhatItsLeadSays() throws IOException, InterruptedException, SAXException {
        // When
        String page =
                browser.signIn("olivia.officer", "/projects/" + own.project()).body();

        // Then
        assertThat(page)
                .contains("<h1>Project " + own.project() + "</h1>", "Its lead says green; its milestones")
                .contains("reached on 1 February 2021", "<strong>overdue</strong>", "The roof is on.")
                .contains("Risk risk-" + own.project(), "score 20, high; up from 4; more than its register bears")
                .contains("The " + own.board(), "Nobody has said which KPI it is to move")
                .doesNotContain("NOT_FOUND");
        Html.keep("project.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void risksStandOnTheirHeatMapAndInTheRegister() throws IOException, InterruptedException, SAXException {
        // When
        String page =
                browser.signIn("olivia.officer", "/risks?board=" + own.board()).body();

        // Then
        assertThat(page)
                .contains("1 open risk. 1 has gone up since the review before, 1 stands higher than the register bears")
                .contains("Open risks on Matrix 5x5", "Risk risk-" + own.project(), "20, high", "up, was 4")
                .contains("Risk Owner", "1 October 2021", "<strong>overdue</strong>")
                .doesNotContain("NOT_FOUND", " style=");
        Html.keep("risks.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void actionsAreListedByOwnerWithTheRedsNobodyActsOn() throws IOException, InterruptedException, SAXException {
        // When
        String acting = browser.signIn("olivia.officer", "/actions?board=" + own.board())
                .body();
        String wellbeing = browser.open("/actions?board=" + WELLBEING).body();

        // Then
        assertThat(acting)
                .contains("1 open action, 1 overdue.", "<h3>Housing Lead</h3>", "To do action-" + own.kpi())
                .contains("1 May 2021", "<strong>overdue by ", "href=\"/kpis/" + own.kpi() + "\"")
                .doesNotContain("NOT_FOUND");
        assertThat(wellbeing)
                .contains("about 1 of them nothing is being done", "Title of DIS-03", "17 people")
                .doesNotContain("To do action-" + own.kpi());
        Html.keep("actions.html", acting);
        assertThat(Html.complaints(acting)).isEmpty();
        Html.keep("reds.html", wellbeing);
        assertThat(Html.complaints(wellbeing)).isEmpty();
    }

    @Test
    void whoOwesWhatIsSaidWithoutANumber() throws IOException, InterruptedException, SAXException {
        // Given
        eventually(
                "a value is owed",
                () -> Live.officer()
                        .get("/api/v1/returns/overview?organisation=" + own.team())
                        .then()
                        .body("counts.overdue", is(1)));

        // When
        String page = browser.signIn("olivia.officer", "/returns?board=" + own.board())
                .body();

        // Then
        assertThat(page)
                .contains("1 organisation owes values for opened periods: 1 overdue.", "The " + own.team())
                .contains("Title of " + own.kpi(), "April to September 2021", "<strong>overdue by ")
                .doesNotContain("NOT_FOUND");
        Html.keep("returns.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void aMemberSeesWhatTheirBoardSees() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        String projects = browser.open("/projects").body();
        String risks = browser.open("/risks").body();
        String actions = browser.open("/actions").body();
        String returns = browser.open("/returns").body();
        HttpResponse<String> anothers = browser.open("/projects/" + own.project());

        // Then
        assertThat(projects).contains("private-sector-housing-strategy").doesNotContain(own.project(), "events-plan");
        assertThat(risks).doesNotContain("risk-" + own.project());
        assertThat(actions).doesNotContain("action-" + own.kpi());
        assertThat(returns).doesNotContain(own.kpi());
        assertThat(anothers.statusCode()).isEqualTo(404);
        assertThat(anothers.body()).contains("Page not found").doesNotContain("Project " + own.project());
    }

    @Test
    void emptyPagesSayWhatWouldFillThem() throws IOException, InterruptedException {
        // Given
        String empty = Live.unique("empty-board");
        Live.tell(aBoard(empty, "luton-2040"));
        eventually(
                "the board is there",
                () -> Live.officer()
                        .get("/api/v1/boards/" + empty + "/overview")
                        .then()
                        .statusCode(200));
        browser.signIn("olivia.officer", "/");

        // Then
        assertThat(browser.open("/projects?board=" + empty).body()).contains("No project you may see fits");
        assertThat(browser.open("/risks?board=" + empty).body()).contains("No open risk endangers a project");
        assertThat(browser.open("/actions?board=" + empty).body()).contains("No action is open on what");
        assertThat(browser.open("/returns?board=" + empty).body()).contains("Nothing of what you chose is owed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/projects/any", "/risks", "/actions", "/returns"})
    void whoHasNoneOfTheRolesIsToldSo(String path) throws IOException, InterruptedException {
        // Given
        browser.signIn("sam.submitter", "/");

        // When
        HttpResponse<String> answer = browser.open(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account may not open this page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/risks", "/actions", "/returns"})
    void whoIsNotSignedInIsSentToKeycloak(String path) throws IOException, InterruptedException {
        assertThat(browser.peek(path).statusCode()).isEqualTo(302);
    }
}
