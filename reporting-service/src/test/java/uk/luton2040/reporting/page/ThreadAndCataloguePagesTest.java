package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** The golden thread, the catalogue and the data's quality as a person reads them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ThreadAndCataloguePagesTest {
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
    void theThreadIsWalkedDownFromThePlan() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("olivia.officer", "/golden-thread?board=" + own.board())
                .body();

        // Then
        assertThat(page)
                .contains("Long title of " + own.priority(), "href=\"/golden-thread/outcome/" + own.outcome() + "\"")
                .contains("1 KPI, 1 project, 1 service plan")
                .contains("Everything hangs together")
                .doesNotContain("disadvantaged-housing", "NOT_FOUND", " style=");
        Html.keep("golden-thread.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void oneThingIsShownWithAllThatIsAboveAndBelowIt() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("olivia.officer", "/golden-thread/project/" + own.project())
                .body();

        // Then
        assertThat(page)
                .contains("<h1>Project " + own.project() + "</h1>", "This project is on the golden thread")
                .contains("<h3>Priorities</h3>", "<h3>Outcomes</h3>", "<h3>Team plans</h3>")
                .contains("href=\"/projects/" + own.project() + "\"", "href=\"/golden-thread/outcome/" + own.outcome())
                .doesNotContain("A loose end.", "NOT_FOUND");
        Html.keep("place.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void whatHangsOnNothingIsALooseEnd() throws IOException, InterruptedException {
        // Given
        String loose = unique("LOOSE");
        tell(aKpi(loose).on("no-such-priority", null).state());
        browser.signIn("olivia.officer", "/");

        // When
        eventually(
                "the loose end is told",
                () -> assertThat(browser.open("/golden-thread/kpi/" + loose).body())
                        .contains("A loose end.", "It hangs on no outcome and on no priority."));

        // Then
        assertThat(browser.open("/golden-thread").body())
                .contains("Title of " + loose)
                .contains("Outcome community/community-fairness", "No KPI measures it.");
    }

    @Test
    void theCatalogueIsSearchedByWordsAndOpenQuestions() throws IOException, InterruptedException, SAXException {
        // Given
        browser.signIn("olivia.officer", "/");

        // When
        String found = browser.open("/catalogue?q=" + own.kpi() + "+the").body();
        String none = browser.open("/catalogue?q=nothing-is-called-so").body();
        String definition = browser.open("/catalogue/" + own.kpi()).body();

        // Then
        assertThat(found).contains("Title of " + own.kpi(), "The " + own.team()).doesNotContain("DIS-03");
        assertThat(none).contains("No KPI you may see fits what you asked for.");
        assertThat(definition)
                .contains("<h1>Title of " + own.kpi() + "</h1>", "Provided by", "The " + own.team(), "70")
                .doesNotContain("NOT_FOUND");
        Html.keep("catalogue.html", found);
        assertThat(Html.complaints(found)).isEmpty();
        assertThat(Html.complaints(none)).isEmpty();
        Html.keep("definition.html", definition);
        assertThat(Html.complaints(definition)).isEmpty();
    }

    @Test
    void theDataIsSaidToBeAsGoodAsItIs() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("olivia.officer", "/data-quality?board=" + WELLBEING)
                .body();

        // Then
        assertThat(page)
                .contains("Scorecard luton-2040: April to September 2021", "4 KPIs, of which 3 are collected.")
                .contains(
                        "<dt>Not final</dt><dd>2 of 3 (67%)</dd>",
                        "<dt>Not all have reported</dt><dd>1 of 3 (33%)</dd>")
                .contains("1 of 2 partners", "The value is provisional.")
                .doesNotContain("ECO-17", "NOT_FOUND");
        Html.keep("data-quality.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void aMemberSeesWhatTheirBoardIsShown() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // Then
        assertThat(browser.open("/catalogue").body()).contains("DIS-03").doesNotContain("ECO-17", own.kpi());
        assertThat(browser.open("/catalogue/ECO-17").statusCode()).isEqualTo(404);
        assertThat(browser.open("/golden-thread").body())
                .contains("Outcome disadvantaged/disadvantaged-housing")
                .doesNotContain("Outcome economy/economy-local-spend");
        assertThat(browser.open("/golden-thread/project/" + own.project()).statusCode())
                .isEqualTo(404);
        assertThat(browser.open("/data-quality").body()).doesNotContain("ECO-17");
        assertThat(browser.open("/data-quality?board=" + ECONOMY).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/golden-thread", "/catalogue", "/data-quality"})
    void whoHasNoneOfTheRolesIsToldSo(String path) throws IOException, InterruptedException {
        assertThat(browser.signIn("sam.submitter", path).statusCode()).isEqualTo(403);
    }

    @Test
    void theQualityIsServedAsADocumentToo() {
        Live.officer()
                .get("/api/v1/data-quality?board=" + own.board())
                .then()
                .statusCode(200)
                .body("scorecards.size()", is(1));
        Live.as("partner-housing").get("/api/v1/data-quality").then().statusCode(403);
    }
}
