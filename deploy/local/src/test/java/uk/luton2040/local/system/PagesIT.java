package uk.luton2040.local.system;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.system.Pages.BOARD;
import static uk.luton2040.local.system.Pages.ECONOMY;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The pages as people meet them in a browser. */
@ExtendWith({WithProduct.class, WithWindows.class})
class PagesIT {
    private static final int MOST_BYTES = 150 * 1024;
    static final OwnValue SENIOR_ROLES = new OwnValue(ECONOMY, "bi", "ECO-05", "FY2021-Q2");
    private static final Pages.Address ITS_BOARD = new Pages.Address("board", "/boards/" + ECONOMY, "ian.economy");

    private static List<Pages.Address> made = List.of();

    @BeforeAll
    static void make(RunningProduct product) {
        made = new Exhibits(product).made();
    }

    static Stream<Pages.Address> all() {
        return Stream.concat(Pages.LOADED.stream(), made.stream());
    }

    /** 320 CSS pixels are also what is left of 1280 at 400 per cent. */
    @ParameterizedTest
    @MethodSource("all")
    void pagesCanBeReadByEverybodyOnAnyScreenAndOnPaper(Pages.Address address, Pages pages) {
        // Given
        Page page = pages.visit(address, 1280, LIGHT);
        List<String> broken = new ArrayList<>();

        // When
        broken.addAll(Pages.broken(axe(page), page, address.name() + "-light-1280"));
        page.setViewportSize(320, 900);
        broken.addAll(Pages.broken(axe(page), page, address.name() + "-light-320"));
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(DARK));
        broken.addAll(Pages.broken(ofColours(page), page, address.name() + "-dark-1280"));
        page.setViewportSize(794, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Pages.keep(page, address.name() + "-print");

        // Then
        assertThat(broken).isEmpty();
        assertThat(width).as("nothing scrolls sideways").isEqualTo(320);
        assertThat(page.locator("nav.places").isVisible()).isFalse();
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        page.context().close();
    }

    /** No page has frames: what is found in one goes through no second window, which takes as long as the finding. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /** All that another scheme changes, at every width alike. */
    private static AxeBuilder ofColours(Page page) {
        return axe(page).withRules(List.of("color-contrast"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesAreLightAndValidAndKeepTheirOwnPolicy(Pages.Address address, Pages pages)
            throws IOException, SAXException {
        // Given
        Page page = pages.openStrictly(address, 390);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                refused.add(said.text());
            }
        });

        // When
        byte[] html = pages.go(page, address.path()).body();
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        Number bytes = (Number) page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .reduce((sum, file) => sum + file.encodedBodySize, 0)
                """);
        Number paint =
                (Number) page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        System.out.printf(
                "%s: %.1f KiB, first contentful paint after %.0f ms with nothing cached%n",
                address.path(), bytes.doubleValue() / 1024, paint.doubleValue());

        // Then
        assertThat(refused).isEmpty();
        assertThat(bytes.intValue()).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(complaints(html)).isEmpty();
        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("NOT_FOUND", "Optional[");
        page.context().close();
    }

    private static List<String> complaints(byte[] html) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(html));
        List<String> complaints = new ArrayList<>();
        for (JsonNode said : new ObjectMapper().readTree(report).path("messages")) {
            // Browsers of 2020 knew no fields for dates.
            if (!said.path("message").asText().contains("not supported in all browsers")) {
                complaints.add(said.toString());
            }
        }
        return complaints;
    }

    @Test
    void newFiguresAreToldOfAndNeverPutUnderTheReadersEyes(RunningProduct product, Pages pages) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            // Given
            SENIOR_ROLES.revise(product, 11);
            SENIOR_ROLES.untilShown(product, 11);
            Page page = pages.openStrictly(ITS_BOARD, 1280);
            pages.go(page, ITS_BOARD.path());
            String before = page.locator("#measures ~ .scroll").first().innerText();

            // When
            SENIOR_ROLES.revise(product, 12);
            page.waitForSelector(".news a");

            // Then
            assertThat(page.locator(".news").getAttribute("role")).isEqualTo("status");
            assertThat(page.locator(".news").innerText()).contains("news of one measure", "Show them");
            assertThat(page.locator("#measures ~ .scroll").first().innerText()).isEqualTo(before);
            page.locator(".news a").click();
            page.waitForSelector(".kpis strong:has-text(\"12%\")");
        }
    }

    @Test
    void aPageThatIsNotToldOfNewFiguresAnyMoreSaysSo(Pages pages) {
        // Given
        Page page = pages.open("wendy.wellbeing");
        page.route("**/stream?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        // When
        pages.go(page, BOARD);
        page.waitForSelector(".news a");

        // Then
        assertThat(page.locator(".news").innerText())
                .contains("This page does not hear of new figures any more.", "Load it again");
    }

    @Test
    void whoSignsOutHasToSignInAgain(RunningProduct product, Pages pages) {
        // Given
        Page page = pages.open(1280);
        pages.signIn(page, "wendy.wellbeing", BOARD);

        // When
        page.getByText("Sign out").click();

        // Then
        page.waitForSelector("#username");
        page.navigate(product.at().reporting() + BOARD);
        assertThat(page.locator("#username").isVisible()).isTrue();
    }
}
