package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.local.Portal;
import uk.luton2040.local.PortalServer;

/** The example portals, on origins of their own, as their visitors meet them in a browser. */
@ExtendWith(WithProduct.class)
@SuppressWarnings("NullAway.Init")
class EmbedIT {
    private static final int MOST_BYTES = 10 * 1024;
    private static final String ELEMENT = "luton-scorecard";
    private static final String TITLE = ELEMENT + " h2";
    private static final String SAID = ELEMENT + " [role=status]";
    private static final String LOOK = "() => document.dispatchEvent(new Event('visibilitychange'))";

    private static Chromium chromium;
    private static PortalServer wellbeing;
    private static PortalServer economy;

    @BeforeAll
    static void start(RunningProduct product) throws IOException {
        chromium = Chromium.start();
        List<Portal> portals = product.inside().portals();
        wellbeing = PortalServer.start(portals.get(0), product.at());
        economy = PortalServer.start(portals.get(1), product.at());
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        Stream.of(wellbeing, economy).filter(Objects::nonNull).forEach(PortalServer::close);
    }

    @AfterEach
    void putBack(RunningProduct product) {
        PublishedValueIT.putBack(product);
    }

    /** A visitor's window, with what it asked for and what its console complained of. */
    private record Visit(Page page, List<Request> asked, List<String> complaints) {
        static Visit to(PortalServer portal, int width) {
            return to(portal.url(), chromium.openStrictly(width, "{}"));
        }

        static Visit to(String url, Page page) {
            Visit visit = new Visit(page, new ArrayList<>(), new ArrayList<>());
            page.onRequest(visit.asked::add);
            page.onPageError(visit.complaints::add);
            page.onConsoleMessage(said -> {
                if (said.text().contains("Content Security Policy")
                        || said.text().contains("CORS")) {
                    visit.complaints.add(said.text());
                }
            });
            page.navigate(url + "/");
            return visit;
        }

        List<Request> of(String part) {
            return asked.stream()
                    .filter(request -> request.url().contains(part))
                    .toList();
        }

        /** Asks the element to ask now, and gives what it was answered. */
        Response look(int status) {
            return page.waitForResponse(
                    answer -> answer.status() == status && answer.url().contains("/scorecards/"),
                    () -> page.evaluate(LOOK));
        }

        FrameLocator frame() {
            return page.frameLocator("iframe");
        }

        /** The frame's, as soon as it is that of what it says. */
        int fittingHeight() {
            RunningProduct.until(
                    Duration.ofSeconds(60),
                    () -> room() == content(),
                    () -> "the frame has %d px for %d px".formatted(room(), content()));
            return room();
        }

        private int room() {
            return (Integer) page.evaluate("() => document.querySelector('iframe').clientHeight");
        }

        private int content() {
            return (Integer)
                    page.frames().get(1).evaluate("() => Math.ceil(document.body.getBoundingClientRect().height)");
        }

        void until(String so, String never) {
            RunningProduct.until(Duration.ofSeconds(60), () -> (Boolean) page.evaluate(so), () -> never);
        }

        void untilSaid(String words) {
            RunningProduct.until(
                    Duration.ofSeconds(60),
                    () -> page.locator(SAID).innerText().contains(words),
                    () -> "'%s' was not said but '%s'"
                            .formatted(words, page.locator(SAID).innerText()));
        }
    }

    @Test
    void membersSeeTheirBoardsScorecardWithTheTokenThePortalHandsOver() {
        // When
        Visit visit = Visit.to(wellbeing, 1280);
        visit.page().waitForSelector(TITLE);

        // Then
        Page page = visit.page();
        assertThat(page.locator(TITLE).innerText()).isEqualTo("Health and Wellbeing Board");
        assertThat(page.locator(ELEMENT + " .counts li").allInnerTexts())
                .hasSize(4)
                .anyMatch(count -> count.contains("Red"))
                .anyMatch(count -> count.contains("Amber"));
        assertThat(page.locator(ELEMENT + " tbody tr").count()).isGreaterThan(20);
        assertThat(page.locator(ELEMENT + " section").innerText())
                .contains("Illustrative data.", "As at ", "households");
        assertThat(page.locator(ELEMENT + " td .red").first().innerText()).isEqualTo("◆ Red");
        assertThat(visit.of("/api/v1/boards/"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.allHeaders())
                        .containsKey("authorization")
                        .doesNotContainKey("cookie"));
        assertThat(visit.complaints()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void anybodySeesOpenDataWithoutAToken() {
        // When
        Visit visit = Visit.to(economy, 1280);
        visit.page().waitForSelector(TITLE);

        // Then
        assertThat(visit.page().locator(TITLE).innerText()).isEqualTo("Inclusive Economy Board");
        assertThat(visit.page().locator(ELEMENT + " section").innerText())
                .contains("What needs attention first", "Open Government Licence");
        assertThat(visit.frame().locator("h1").innerText()).isEqualTo("Inclusive Economy Board");
        assertThat(visit.frame().locator("tbody tr").count()).isPositive();
        assertThat(visit.of("/api/v1/"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.allHeaders()).doesNotContainKey("authorization"));
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.page().context().cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFrameGrowsWithWhatItSaysAndShrinksAgain(boolean hasBorder) {
        // Given
        Visit visit = Visit.to(hasBorder ? wellbeing : economy, 1280);
        visit.frame().locator("h1").waitFor();
        visit.until("() => document.querySelector('iframe').style.height !== ''", "the frame did not tell its height");
        visit.page().evaluate("() => document.querySelector('iframe').scrollIntoView()");
        int wide = visit.fittingHeight();

        // When
        visit.page().setViewportSize(320, 900);
        visit.until(
                "() => document.querySelector('iframe').clientHeight > %d".formatted(wide), "the frame did not grow");
        visit.fittingHeight();
        visit.page().setViewportSize(1280, 900);

        // Then
        visit.until(
                "() => document.querySelector('iframe').clientHeight === %d".formatted(wide),
                "the frame did not shrink to " + wide);
    }

    @Test
    void aPageOfAnotherOriginIsRefusedAllButOpenData(RunningProduct product) throws IOException {
        try (PortalServer stranger = PortalServer.start(new Portal("health-and-wellbeing-board", 0), product.at())) {
            // When
            Visit visit = Visit.to(stranger, 1280);
            visit.untilSaid("The service does not answer.");

            // Then
            Page page = visit.page();
            assertThat(page.locator(TITLE).count()).isZero();
            assertThat(visit.complaints()).anyMatch(said -> said.contains("frame-ancestors"));
            assertThat(visit.complaints()).anyMatch(said -> said.contains("CORS"));
            assertThat(page.frames().stream().skip(1).map(Frame::url))
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("chrome-error:"));
            page.evaluate("() => document.querySelector('luton-scorecard').setAttribute('public', '')");
            page.waitForSelector(TITLE);
        }
    }

    @Test
    void aTokenIsRenewedBeforeItEndsAndNothingIsLoadedAnew() {
        // Given
        Page page = chromium.openStrictly(1280, "{}");
        page.clock().install();
        Visit visit = Visit.to(wellbeing.url(), page);
        page.waitForSelector(TITLE);
        page.evaluate("() => { window.isTheSame = true; }");
        int before = visit.of("/token").size();

        int asked = visit.of("/api/v1/boards/").size();

        // When
        page.clock().fastForward(Duration.ofSeconds(275).toMillis());

        // Then
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> page.locator(SAID).innerText().isEmpty()
                        && visit.of("/token").size() > before
                        && visit.of("/api/v1/boards/").size() > asked,
                () -> "no other token was asked for");
        assertThat(page.evaluate("() => window.isTheSame")).isEqualTo(true);
        assertThat(page.locator(TITLE).count()).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsAskedForAgain() {
        // Given
        Visit visit = Visit.to(wellbeing, 1280);
        Page page = visit.page();
        page.waitForSelector(TITLE);
        page.evaluate("() => { window.isTheSame = true; }");
        int before = visit.of("/token").size();

        // When
        page.waitForResponse(
                answer -> answer.status() == 401,
                () -> page.evaluate("() => { document.querySelector('luton-scorecard').token = 'ended'; }"));

        // Then
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> page.locator(SAID).innerText().isEmpty()
                        && visit.of("/token").size() > before,
                () -> "no other token was asked for");
        visit.look(304);
        assertThat(page.locator(TITLE).count()).isEqualTo(1);
        assertThat(page.evaluate("() => window.isTheSame")).isEqualTo(true);
    }

    @Test
    void whoSignsOutLeavesNothingBehind() {
        // Given
        Visit visit = Visit.to(wellbeing, 1280);
        visit.page().waitForSelector(TITLE);

        // When
        visit.page().evaluate("() => { document.querySelector('luton-scorecard').token = null; }");

        // Then
        assertThat(visit.page().locator(TITLE).count()).isZero();
        assertThat(visit.page().locator(SAID).innerText()).isEqualTo("You are not signed in.");
        int tokens = visit.of("/token").size();
        visit.page().evaluate(LOOK);
        visit.page().evaluate("() => fetch('/portal.css').then(() => 0)");
        assertThat(visit.of("/token")).as("nobody is signed in again unasked").hasSize(tokens);
    }

    @Test
    void whoseSessionIsOverSeesTheFiguresNoMore() {
        // Given
        Visit visit = Visit.to(wellbeing, 1280);
        visit.page().waitForSelector(TITLE);
        visit.page().route("**/token", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        // When
        visit.page()
                .evaluate(
                        "() => document.querySelector('luton-scorecard').dispatchEvent(new Event('luton-token-needed'))");

        // Then
        visit.untilSaid("You are not signed in.");
        assertThat(visit.page().locator(TITLE).count()).isZero();
    }

    @Test
    void whatHasNotChangedIsNotDrawnAgain() {
        // Given
        Visit visit = Visit.to(wellbeing, 1280);
        Page page = visit.page();
        page.waitForSelector(TITLE);
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
    void newFiguresAreAnnouncedAndWhoReadsKeepsTheirPlace(RunningProduct product) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            // Given
            PublishedValueIT.revise(product, 951);
            PublishedValueIT.untilShown(product, 951);
            Visit visit = Visit.to(wellbeing, 1280);
            Page page = visit.page();
            page.waitForSelector(TITLE);
            page.locator(ELEMENT + " a[id='DIS-02']").focus();

            // When
            PublishedValueIT.revise(product, 952);
            JsonNode now = PublishedValueIT.untilShown(product, 952);
            visit.look(200);
            visit.untilSaid("The figures have changed.");

            // Then
            assertThat(page.locator(ELEMENT + " tr:has(a[id='DIS-02'])").innerText())
                    .contains(now.path("valueText").asText());
            assertThat(page.evaluate("() => document.querySelector('luton-scorecard').shadowRoot.activeElement.id"))
                    .isEqualTo("DIS-02");
        }
    }

    @Test
    void theLastCopyStaysWhileTheServiceIsAway(RunningProduct product) {
        // Given
        Visit visit = Visit.to(wellbeing, 1280);
        Page page = visit.page();
        page.waitForSelector(TITLE);
        page.evaluate("() => document.querySelector('luton-scorecard').setAttribute('refresh', '2')");
        visit.look(304);

        // When
        product.kill("reporting");

        // Then
        try {
            visit.untilSaid("The service does not answer. You see the last copy, as at ");
            assertThat(page.locator(SAID).innerText()).contains("last checked");
            assertThat(page.locator(TITLE).count()).isEqualTo(1);
        } finally {
            product.up();
        }
        visit.until(
                "() => document.querySelector('luton-scorecard').shadowRoot.querySelector('[role=status]').textContent === ''",
                "the element did not notice that the service is back");
        assertThat(page.locator(TITLE).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 320", "DARK, 1280", "DARK, 320"})
    void theRulesOfAccessibilityAreKept(ColorScheme scheme, int width) {
        List<String> broken = new ArrayList<>();
        for (PortalServer portal : List.of(wellbeing, economy)) {
            // When
            Visit visit = Visit.to(portal.url(), chromium.open(width, scheme));
            Page page = visit.page();
            page.waitForSelector(TITLE);
            visit.frame().locator("h1").waitFor();
            visit.until("() => document.querySelector('iframe').style.height !== ''", "the frame told no height");
            Pages.keep(
                    page,
                    "portal-%s-%s-%d"
                            .formatted(
                                    portal == wellbeing ? "wellbeing" : "economy",
                                    scheme.name().toLowerCase(Locale.ROOT),
                                    width));

            // Then
            AxeResults results = new AxeBuilder(page).analyze();
            assertThat(results.getPasses()).isNotEmpty();
            results.getViolations()
                    .forEach(rule -> broken.add("%s: %s"
                            .formatted(
                                    rule.getHelp(), rule.getNodes().getFirst().getHtml())));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("nothing scrolls sideways")
                    .isEqualTo(width);
            page.context().close();
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theScriptIsLight(RunningProduct product) {
        // When
        String script = product.as("audit-office")
                .get(product.at().reporting() + "/embed/v1/luton-scorecard.js")
                .expect(200)
                .text();

        // Then
        int plain = script.getBytes(StandardCharsets.UTF_8).length;
        System.out.printf("luton-scorecard.js: %d bytes before compression%n", plain);
        assertThat(plain).isLessThanOrEqualTo(MOST_BYTES);
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
