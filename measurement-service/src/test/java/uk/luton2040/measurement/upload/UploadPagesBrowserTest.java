package uk.luton2040.measurement.upload;

import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.luton2040.measurement.AKpi.aKpi;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;

/** The pages as a partner without an account meets them in the machine's own Chromium; skipped where there is none. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@SuppressWarnings("NullAway.Init")
class UploadPagesBrowserTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static Playwright playwright;
    private static Browser browser;

    private final String partner = "browser-" + COUNT.incrementAndGet();

    @BeforeAll
    static void start() {
        Path program = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        assumeTrue(Files.isExecutable(program), () -> "there is no browser at " + program);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 320", "DARK, 1280"})
    void theWholeWayKeepsTheRulesOfAccessibilityAndFitsAPhone(ColorScheme scheme, int width) {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().providedBy(partner).known();
        Page page = open(scheme, width);

        // When
        page.navigate(ALink.of(partner).url());
        accessible(page, "start", scheme, width);
        check(page, kpi + ",FY2021-Q2,many");
        assertThat(page.locator("main").innerText()).contains("'many' is no number");
        accessible(page, "refused", scheme, width);
        page.getByText("Check another file").click();
        check(page, "\"");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("cannot be read as CSV");
        accessible(page, "unreadable", scheme, width);
        check(page, kpi + ",FY2021-Q2,63.5");
        accessible(page, "good", scheme, width);
        page.getByText("Send the file").click();

        // Then
        assertThat(page.locator("h1").innerText()).isEqualTo("Your values have been sent");
        accessible(page, "receipt", scheme, width);
        page.navigate(page.url().replace("/submission", ""));
        assertThat(page.locator("h1").innerText()).isEqualTo("This link cannot be used");
        accessible(page, "gone", scheme, width);
        assertThat(Api.kept(kpi)).isEqualTo(1);
    }

    @Test
    void theBrowserTellsNobodyTheLink() {
        // Given
        Api.theYearIsOpen();
        aKpi().providedBy(partner).known();
        Page page = open(LIGHT, 1280);
        String link = ALink.of(partner).url();

        // When
        var style = page.waitForRequest(request -> request.url().endsWith(".css"), () -> page.navigate(link));

        // Then
        assertThat(style.allHeaders()).doesNotContainKey("referer");
    }

    private static Page open(ColorScheme scheme, int width) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        // The pages allow no script; the checks of the tests are one.
                        .setBypassCSP(true))
                .newPage();
    }

    private static void check(Page page, String row) {
        page.getByLabel("Your file")
                .setInputFiles(new FilePayload("values.csv", "text/csv", ("kpi,period,value\n" + row).getBytes(UTF_8)));
        page.getByText("Check the file").click();
    }

    private static void accessible(Page page, String name, ColorScheme scheme, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "upload-%s-%s-%d.png".formatted(name, scheme, width)))
                .setFullPage(true));
        AxeResults results = new AxeBuilder(page).analyze();
        assertThat(results.getPasses()).isNotEmpty();
        assertThat(results.getViolations())
                .as(name)
                .extracting(rule ->
                        rule.getHelp() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as(name + " does not scroll sideways")
                .isEqualTo(width);
    }
}
