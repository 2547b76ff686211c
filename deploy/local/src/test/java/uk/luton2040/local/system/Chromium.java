package uk.luton2040.local.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's own Chromium: the environment variable {@code CHROMIUM} says where it is not the usual one. */
final class Chromium implements AutoCloseable {
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Chromium start() {
        return new Chromium(program());
    }

    /** Skips the tests where there is no browser. */
    static void assumeThere() {
        assumeTrue(Files.isExecutable(program()), () -> "there is no browser at " + program());
    }

    private static Path program() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    /** A window of a person who has not signed in. */
    Page open(int width, ColorScheme scheme) {
        return context(width, scheme, "{}", true).newPage();
    }

    /** A window of the person whose session it is, as {@link BrowserContext#storageState()} tells it. */
    Page open(int width, ColorScheme scheme, String session) {
        return context(width, scheme, session, true).newPage();
    }

    /** The same under the pages' own policy, with nothing kept from before. */
    Page openStrictly(int width, String session) {
        return context(width, ColorScheme.LIGHT, session, false).newPage();
    }

    private BrowserContext context(int width, ColorScheme scheme, String session, boolean isLax) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setStorageState(session)
                // The pages allow no script but their own; the checks of the tests are one.
                .setBypassCSP(isLax));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
