package uk.luton2040.local.system;

import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a board's member meets them in a browser. */
@ExtendWith(WithProduct.class)
@SuppressWarnings("NullAway.Init")
class PagesIT {
    private static final String BOARD = "/boards/health-and-wellbeing-board";

    private static Chromium chromium;
    private static String session;

    @BeforeAll
    static void signIn(RunningProduct product) {
        chromium = Chromium.start();
        Page page = chromium.open(1280, LIGHT);
        signIn(page, product, "/");
        session = page.context().storageState();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aMemberSignsInAndReadsTheirBoardWithStatusesAsWords(RunningProduct product) {
        // Given
        Page page = chromium.open(1280, LIGHT);

        // When
        signIn(page, product, BOARD);

        // Then
        assertThat(page.url()).isEqualTo(product.at().reporting() + BOARD);
        assertThat(page.locator("h1").innerText()).isEqualTo("Health and Wellbeing Board");
        assertThat(page.locator(".status").allInnerTexts()).contains("Green", "Amber", "Red", "Grey");
        assertThat(page.locator("main").innerText()).containsIgnoringCase("illustrative data");
        assertThat(page.locator("header").innerText()).contains("wendy.wellbeing");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.skip')).position"))
                .as("the style sheet is there")
                .isEqualTo("absolute");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 390", "DARK, 1280", "DARK, 390"})
    void theRulesOfAccessibilityAreKept(ColorScheme scheme, int width, RunningProduct product) {
        // Given
        Page page = chromium.open(width, scheme, session);

        for (String path : List.of("/", BOARD)) {
            // When
            visit(page, product, path);
            keep(page, "%s-%s-%d".formatted(name(path), scheme.name().toLowerCase(Locale.ROOT), width));

            // Then
            AxeResults results = new AxeBuilder(page).analyze();
            assertThat(results.getPasses()).isNotEmpty();
            assertThat(results.getViolations())
                    .as(path)
                    .extracting(rule ->
                            rule.getHelp() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BOARD})
    void nothingScrollsSidewaysOnANarrowPhone(String path, RunningProduct product) {
        // Given
        Page page = chromium.open(320, LIGHT, session);

        // When
        visit(page, product, path);
        keep(page, name(path) + "-320");

        // Then
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void theKeyboardSkipsToTheContent(RunningProduct product) {
        // Given
        Page page = chromium.open(1280, LIGHT, session);
        visit(page, product, BOARD);

        // When
        page.keyboard().press("Tab");
        String first = (String) page.evaluate("() => document.activeElement.textContent");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        // Then
        assertThat(first).isEqualTo("Skip to the main content");
        assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void whoSignsOutHasToSignInAgain(RunningProduct product) {
        // Given
        Page page = chromium.open(1280, LIGHT);
        signIn(page, product, BOARD);

        // When
        page.getByText("Sign out").click();

        // Then
        page.waitForSelector("#username");
        page.navigate(product.at().reporting() + BOARD);
        assertThat(page.locator("#username").isVisible()).isTrue();
    }

    private static void signIn(Page page, RunningProduct product, String path) {
        page.navigate(product.at().reporting() + path);
        page.locator("#username").fill("wendy.wellbeing");
        page.locator("#password").fill(product.inside().keycloak().demoPassword());
        page.locator("#kc-login").click();
        page.waitForURL(product.at().reporting() + path);
    }

    /** Opens a page of the product, and does not end at Keycloak's. */
    private static void visit(Page page, RunningProduct product, String path) {
        page.navigate(product.at().reporting() + path);
        assertThat(page.url()).isEqualTo(product.at().reporting() + path);
    }

    private static String name(String path) {
        return path.equals("/") ? "boards" : "board";
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
