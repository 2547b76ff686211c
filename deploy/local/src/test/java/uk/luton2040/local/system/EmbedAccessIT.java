package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.luton2040.local.Portal;
import uk.luton2040.local.PortalServer;

/** Who is let in by the element and the frame, and who not any more. */
@ExtendWith({WithProduct.class, WithWindows.class})
class EmbedAccessIT {
    @Test
    void aPageOfAnotherOriginIsRefusedAllButOpenData(RunningProduct product, ExamplePortals portals)
            throws IOException {
        try (PortalServer stranger = PortalServer.start(new Portal("health-and-wellbeing-board", 0), product.at())) {
            // When
            Visit visit = portals.to(stranger);
            visit.untilSaid("The service does not answer.");

            // Then
            Page page = visit.page();
            assertThat(page.locator(Visit.TITLE).count()).isZero();
            assertThat(visit.complaints()).anyMatch(said -> said.contains("frame-ancestors"));
            assertThat(visit.complaints()).anyMatch(said -> said.contains("CORS"));
            assertThat(page.frames().stream().skip(1).map(Frame::url))
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("chrome-error:"));
            page.evaluate("() => document.querySelector('luton-scorecard').setAttribute('public', '')");
            page.waitForSelector(Visit.TITLE);
        }
    }

    @Test
    void aTokenIsRenewedBeforeItEndsAndNothingIsLoadedAnew(ExamplePortals portals) {
        // Given
        Page page = portals.window();
        page.clock().install();
        Visit visit = Visit.to(portals.wellbeing().url(), page);
        page.waitForSelector(Visit.TITLE);
        page.evaluate("() => { window.isTheSame = true; }");
        int before = visit.of("/token").size();

        int asked = visit.of("/api/v1/boards/").size();

        // When
        page.clock().fastForward(Duration.ofSeconds(275).toMillis());

        // Then
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> page.locator(Visit.SAID).innerText().isEmpty()
                        && visit.of("/token").size() > before
                        && visit.of("/api/v1/boards/").size() > asked,
                () -> "no other token was asked for");
        assertThat(page.evaluate("() => window.isTheSame")).isEqualTo(true);
        assertThat(page.locator(Visit.TITLE).count()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsAskedForAgain(ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        Page page = visit.page();
        page.waitForSelector(Visit.TITLE);
        page.evaluate("() => { window.isTheSame = true; }");
        int before = visit.of("/token").size();

        // When
        page.waitForResponse(
                answer -> answer.status() == 401,
                () -> page.evaluate("() => { document.querySelector('luton-scorecard').token = 'ended'; }"));

        // Then
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> page.locator(Visit.SAID).innerText().isEmpty()
                        && visit.of("/token").size() > before,
                () -> "no other token was asked for");
        visit.look(304);
        assertThat(page.locator(Visit.TITLE).count()).isEqualTo(1);
        assertThat(page.evaluate("() => window.isTheSame")).isEqualTo(true);
    }

    @Test
    void whoSignsOutLeavesNothingBehind(ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        visit.page().waitForSelector(Visit.TITLE);

        // When
        visit.page().evaluate("() => { document.querySelector('luton-scorecard').token = null; }");

        // Then
        assertThat(visit.page().locator(Visit.TITLE).count()).isZero();
        assertThat(visit.page().locator(Visit.SAID).innerText()).isEqualTo("You are not signed in.");
        int tokens = visit.of("/token").size();
        visit.page().evaluate(Visit.LOOK);
        visit.page().evaluate("() => fetch('/portal.css').then(() => 0)");
        assertThat(visit.of("/token")).as("nobody is signed in again unasked").hasSize(tokens);
    }

    @Test
    void whoseSessionIsOverSeesTheFiguresNoMore(ExamplePortals portals) {
        // Given
        Visit visit = portals.to(portals.wellbeing());
        visit.page().waitForSelector(Visit.TITLE);
        visit.page().route("**/token", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        // When
        visit.page()
                .evaluate(
                        "() => document.querySelector('luton-scorecard').dispatchEvent(new Event('luton-token-needed'))");

        // Then
        visit.untilSaid("You are not signed in.");
        assertThat(visit.page().locator(Visit.TITLE).count()).isZero();
    }
}
