package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.local.PortalServer;

/** The frame in the example portals, and the look of both. */
@ExtendWith({WithProduct.class, WithWindows.class})
class EmbedFrameIT {
    private static final int MOST_BYTES = 150 * 1024;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFrameGrowsWithWhatItSaysAndShrinksAgain(boolean hasBorder, ExamplePortals portals) {
        // Given
        Visit visit = portals.to(hasBorder ? portals.wellbeing() : portals.economy());
        visit.frame().locator("h1").waitFor();
        visit.until("() => document.querySelector('iframe').style.height !== ''", "the frame did not tell its height");
        int wide = visit.fittingHeight();

        // When
        visit.page().setViewportSize(320, 900);
        visit.untilFrame("clientHeight > " + wide, "the frame did not grow");
        visit.fittingHeight();
        visit.page().setViewportSize(1280, 900);

        // Then
        visit.untilFrame("clientHeight === " + wide, "the frame did not shrink to " + wide);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRulesOfAccessibilityAreKept(boolean hasBorder, ExamplePortals portals) {
        // Given
        Visit visit = portals.to(hasBorder ? portals.wellbeing() : portals.economy(), 1280, ColorScheme.LIGHT);
        Page page = visit.page();
        page.waitForSelector(Visit.TITLE);
        visit.frame().locator("h1").waitFor();
        String name = hasBorder ? "portal-wellbeing" : "portal-economy";

        // When
        List<String> broken = new ArrayList<>(broken(visit, new AxeBuilder(page), name + "-light-1280"));
        page.setViewportSize(320, 900);
        broken.addAll(broken(visit, new AxeBuilder(page), name + "-light-320"));
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        Object sideways = page.frames().get(1).evaluate("() => document.documentElement.scrollWidth - innerWidth");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        broken.addAll(broken(visit, new AxeBuilder(page).withRules(List.of("color-contrast")), name + "-dark-1280"));

        // Then
        assertThat(broken).isEmpty();
        assertThat(width).as("nothing scrolls sideways").isEqualTo(320);
        assertThat(sideways).as("nor in the frame").isEqualTo(0);
        page.context().close();
    }

    private static List<String> broken(Visit visit, AxeBuilder axe, String name) {
        visit.fittingHeight();
        return Pages.broken(axe, visit.page(), name);
    }

    @Test
    void itDrawsWhatTheBoardsPageDraws(ExamplePortals portals, Pages pages) {
        // Given
        Map<String, String> ofThePage = Visit.drawn(pages.open("olivia.officer", "/boards/" + Pages.ECONOMY), ".kpis");

        // When
        Visit visit = portals.to(portals.economy());
        visit.frame().locator("h1").waitFor();

        // Then
        Map<String, String> drawn = visit.drawnInFrame();
        assertThat(drawn).isNotEmpty();
        assertThat(ofThePage).containsAllEntriesOf(drawn);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void portalsAreLight(ExamplePortals portals) {
        for (PortalServer portal : List.of(portals.wellbeing(), portals.economy())) {
            // When
            Visit visit = portals.to(portal);
            visit.page().waitForSelector(Visit.TITLE);
            visit.frame().locator("h1").waitFor();
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);

            // Then
            int bytes = visit.asked().stream()
                    .mapToInt(request -> request.sizes().responseBodySize)
                    .sum();
            System.out.printf(
                    "%s: %.1f KiB in %d answers, with its frame and nothing cached%n",
                    visit.page().title(), bytes / 1024.0, visit.asked().size());
            assertThat(bytes).isPositive().isLessThanOrEqualTo(MOST_BYTES);
            visit.page().context().close();
        }
    }

    @Test
    void theFrameNeedsNoScript(RunningProduct product) {
        // When
        String html = product.as("audit-office")
                .get(product.at().reporting() + "/embed/boards/health-and-wellbeing-board/scorecards/luton-2040")
                .expect(200)
                .text();

        // Then
        assertThat(html).contains("Health and Wellbeing Board", "Illustrative data.", "<ul class=\"tiles\">");
    }
}
