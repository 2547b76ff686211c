package uk.luton2040.local.system;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.system.Pages.BOARD;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The pages as people meet them in a browser. */
@ExtendWith(WithProduct.class)
@SuppressWarnings("NullAway.Init")
class PagesIT {
    private static final int MOST_BYTES = 150 * 1024;
    private static final Pages.Address WELLBEING = new Pages.Address("board", BOARD, "wendy.wellbeing");

    private static Pages pages;

    @BeforeAll
    static void start(RunningProduct product) {
        pages = new Pages(product);
    }

    @AfterAll
    static void close() {
        if (pages != null) {
            pages.close();
        }
    }

    static Stream<Pages.Address> all() {
        return Pages.ALL.stream();
    }

    @Test
    void aMemberSignsInAndReadsTheirBoardWithStatusesAsWords() {
        // Given
        Page page = pages.open(1280);

        // When
        pages.signIn(page, "wendy.wellbeing", BOARD);

        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("Health and Wellbeing Board");
        assertThat(page.locator(".status").allInnerTexts()).contains("Green", "Amber", "Red", "Grey");
        assertThat(page.locator("main").innerText()).containsIgnoringCase("illustrative data");
        assertThat(page.locator("header").innerText()).contains("wendy.wellbeing");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.skip')).position"))
                .as("the style sheet is there")
                .isEqualTo("absolute");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 320", "DARK, 1280", "DARK, 320"})
    void theRulesOfAccessibilityAreKept(ColorScheme scheme, int width) {
        List<String> broken = new ArrayList<>();
        for (Pages.Address address : Pages.ALL) {
            // When
            Page page = pages.visit(address, width, scheme);
            Pages.keep(page, "%s-%s-%d".formatted(address.name(), scheme.name().toLowerCase(Locale.ROOT), width));

            // Then
            AxeResults results = new AxeBuilder(page).analyze();
            assertThat(results.getPasses()).isNotEmpty();
            results.getViolations()
                    .forEach(rule -> broken.add("%s: %s: %s"
                            .formatted(
                                    address.path(),
                                    rule.getHelp(),
                                    rule.getNodes().getFirst().getHtml())));
            page.context().close();
        }
        assertThat(broken).isEmpty();
    }

    /** 320 CSS pixels are also what is left of 1280 at 400 per cent. */
    @ParameterizedTest
    @MethodSource("all")
    void nothingScrollsSidewaysOnANarrowPhone(Pages.Address address) {
        // When
        Page page = pages.visit(address, 320, LIGHT);

        // Then
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesAreLightAndKeepTheirOwnPolicy(Pages.Address address) {
        // Given
        Page page = pages.openStrictly(address, 390);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                refused.add(said.text());
            }
        });

        // When
        pages.go(page, address.path());
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        Number bytes = (Number) page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .reduce((sum, file) => sum + file.encodedBodySize, 0)
                """);
        Number paint =
                (Number) page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        Pages.keep(page, address.name() + "-390");
        System.out.printf(
                "%s: %.1f KiB, first contentful paint after %.0f ms with nothing cached%n",
                address.path(), bytes.doubleValue() / 1024, paint.doubleValue());

        // Then
        assertThat(refused).isEmpty();
        assertThat(bytes.intValue()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesAreValidHtml(Pages.Address address) throws IOException, SAXException {
        // Given
        Page page = pages.openStrictly(address, 1280);

        // When
        byte[] html = pages.body(page, address.path());

        // Then
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(html));
        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("NOT_FOUND", "Optional[");
        assertThat(new ObjectMapper().readTree(report).get("messages"))
                .as("but that browsers of 2020 knew no fields for dates")
                .filteredOn(said -> !said.get("message").asText().contains("not supported in all browsers"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesCanBePrinted(Pages.Address address) {
        // Given
        Page page = pages.visit(address, 794, DARK);

        // When
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Pages.keep(page, address.name() + "-print");

        // Then
        assertThat(page.locator("nav.places").isVisible()).isFalse();
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void theKeyboardSkipsToTheContentAndChoosesAPeriod() {
        // Given
        Page page = pages.visit(WELLBEING, 1280, LIGHT);

        // When
        page.keyboard().press("Tab");
        String first = (String) page.evaluate("() => document.activeElement.textContent");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        boolean isInside =
                (Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)");
        while (!"SUMMARY".equals(page.evaluate("() => document.activeElement.tagName"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        while (!"period".equals(page.evaluate("() => document.activeElement.id"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("ArrowDown");
        while (!"BUTTON".equals(page.evaluate("() => document.activeElement.tagName"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**period=FY2020-H2**");

        // Then
        assertThat(first).isEqualTo("Skip to the main content");
        assertThat(isInside).isTrue();
        assertThat(page.locator("main").innerText()).contains("You are looking at October 2020 to March 2021");
    }

    @Test
    void newFiguresAreToldOfAndNeverPutUnderTheReadersEyes(RunningProduct product) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            // Given
            PublishedValueIT.revise(product, 941);
            PublishedValueIT.untilShown(product, 941);
            Page page = pages.openStrictly(WELLBEING, 1280);
            pages.go(page, BOARD);
            String before = page.locator("#measures ~ .scroll").first().innerText();

            // When
            PublishedValueIT.revise(product, 942);
            page.waitForSelector(".news a");

            // Then
            assertThat(page.locator(".news").getAttribute("role")).isEqualTo("status");
            assertThat(page.locator(".news").innerText()).contains("news of one measure", "Show them");
            assertThat(page.locator("#measures ~ .scroll").first().innerText()).isEqualTo(before);
            page.locator(".news a").click();
            page.waitForSelector(".kpis strong:has-text(\"942\")");
        }
    }

    @Test
    void whoSignsOutHasToSignInAgain(RunningProduct product) {
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
