package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The element in the example portals, as their visitors meet it in a browser. */
@ExtendWith({WithProduct.class, WithWindows.class})
class EmbedElementIT {
    private static final OwnValue INCIDENTS = new OwnValue(Pages.WELLBEING, "safeguarding", "DIS-27", "FY2021-Q2");

    @Test
    void membersSeeTheirBoardsScorecardWithTheTokenThePortalHandsOver(ExamplePortals portals) {
        // When
        Visit visit = portals.to(portals.wellbeing());
        visit.page().waitForSelector(Visit.TITLE);

        // Then
        Page page = visit.page();
        assertThat(page.locator(Visit.TITLE).innerText()).isEqualTo("Health and Wellbeing Board");
        assertThat(page.locator(Visit.ELEMENT + " .counts li").allInnerTexts())
                .hasSize(4)
                .anyMatch(count -> count.contains("Red"))
                .anyMatch(count -> count.contains("Amber"));
        assertThat(page.locator(Visit.ELEMENT + " tbody tr").count()).isGreaterThan(20);
        assertThat(page.locator(Visit.ELEMENT + " section").innerText())
                .contains("Illustrative data.", "As at ", "households");
        assertThat(page.locator(Visit.ELEMENT + " td .red").first().innerText()).isEqualTo("◆ Red");
        assertThat(visit.of("/api/v1/boards/"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.allHeaders())
                        .containsKey("authorization")
                        .doesNotContainKey("cookie"));
        assertThat(visit.complaints()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void anybodySeesOpenDataWithoutAToken(ExamplePortals portals) {
        // When
        Visit visit = portals.to(portals.economy());
        visit.page().waitForSelector(Visit.TITLE);

        // Then
        assertThat(visit.page().locator(Visit.TITLE).innerText()).isEqualTo("Inclusive Economy Board");
        assertThat(visit.page().locator(Visit.ELEMENT + " section").innerText())
                .contains("What needs attention first", "Open Government Licence");
        assertThat(visit.frame().locator("h1").innerText()).isEqualTo("Inclusive Economy Board");
        assertThat(visit.frame().locator("tbody tr").count()).isPositive();
        assertThat(visit.of("/api/v1/"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.allHeaders()).doesNotContainKey("authorization"));
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.page().context().cookies()).isEmpty();
    }

    @Test
    void theFullOneDrawsWhatTheBoardsPageDraws(ExamplePortals portals, Pages pages) {
        // Given
        Map<String, String> ofThePage = Visit.drawn(pages.open("wendy.wellbeing", Pages.BOARD), ".kpis");

        // When
        Visit visit = portals.to(portals.wellbeing());
        visit.page().waitForSelector(Visit.TITLE);

        // Then
        assertThat(ofThePage).hasSizeGreaterThan(5).containsKey("spark-DIS-02-title");
        assertThat(visit.drawn()).containsAllEntriesOf(ofThePage);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void anotherVariantIsAskedForAnew(ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        visit.page().waitForSelector(Visit.TITLE);

        // When
        visit.page().evaluate("() => document.querySelector('luton-scorecard').setAttribute('variant', 'card')");
        visit.page().waitForSelector(Visit.ELEMENT + " h3");

        // Then
        assertThat(visit.page().locator(Visit.ELEMENT + " table").count()).isZero();
        assertThat(visit.page().locator(Visit.SAID).innerText()).isEmpty();
        assertThat(visit.of("charts=false")).hasSize(1);
    }

    /** As with {@code require-trusted-types-for}, under which the tests' own scripts could not run. */
    @Test
    void figuresStayWhereAPolicyLetsNoTextBecomeNodes(ExamplePortals portals) {
        // Given
        Page page = portals.window();
        page.addInitScript("DOMParser.prototype.parseFromString = () => { throw new TypeError('refused'); }");

        // When
        Visit visit = Visit.to(portals.wellbeing().url(), page);
        page.waitForSelector(Visit.TITLE);

        // Then
        assertThat(page.locator(Visit.ELEMENT + " tbody tr").count()).isGreaterThan(20);
        assertThat(visit.drawn()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotDrawnAgain(ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        Page page = visit.page();
        page.waitForSelector(Visit.TITLE);
        page.evaluate(
                "() => { document.querySelector('luton-scorecard').shadowRoot.querySelector('h2').isTheSame = true; }");

        // When
        Response answer = visit.look(304);

        // Then
        assertThat(answer.request().allHeaders()).containsKey("if-none-match");
        assertThat(page.evaluate(
                        "() => document.querySelector('luton-scorecard').shadowRoot.querySelector('h2').isTheSame"))
                .isEqualTo(true);
    }

    @Test
    void newFiguresAreAnnouncedAndWhoReadsKeepsTheirPlace(RunningProduct product, ExamplePortals portals) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            // Given
            INCIDENTS.revise(product, 2_041);
            INCIDENTS.untilShown(product, 2_041);
            Visit visit = portals.to(portals.wellbeing());
            Page page = visit.page();
            page.waitForSelector(Visit.TITLE);
            page.locator(Visit.ELEMENT + " a[id='DIS-27']").focus();

            // When
            INCIDENTS.revise(product, 2_042);
            JsonNode now = INCIDENTS.untilShown(product, 2_042);
            visit.look(200);
            visit.untilSaid("The figures have changed.");

            // Then
            assertThat(page.locator(Visit.ELEMENT + " tr:has(a[id='DIS-27'])").innerText())
                    .contains(now.path("valueText").asText());
            assertThat(page.evaluate("() => document.querySelector('luton-scorecard').shadowRoot.activeElement.id"))
                    .isEqualTo("DIS-27");
        }
    }

    @Test
    void theLastCopyStaysWhileTheServiceIsAway(RunningProduct product, ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        Page page = visit.page();
        page.waitForSelector(Visit.TITLE);
        page.evaluate("() => document.querySelector('luton-scorecard').setAttribute('refresh', '2')");
        visit.look(304);

        // When
        product.kill("reporting");

        // Then
        try {
            visit.untilSaid("The service does not answer. You see the last copy, as at ");
            assertThat(page.locator(Visit.SAID).innerText()).contains("last checked");
            assertThat(page.locator(Visit.TITLE).count()).isEqualTo(1);
        } finally {
            product.up();
        }
        visit.until(
                "() => document.querySelector('luton-scorecard').shadowRoot.querySelector('[role=status]').textContent === ''",
                "the element did not notice that the service is back");
        assertThat(page.locator(Visit.TITLE).count()).isEqualTo(1);
    }
}
