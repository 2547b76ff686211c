package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The product's pages in a browser, with the sessions of those who have signed in. */
final class Pages implements AutoCloseable {
    static final String ECONOMY = "inclusive-economy-board";
    static final String WELLBEING = "health-and-wellbeing-board";
    static final String BOARD = "/boards/" + WELLBEING;

    /** Every page of what is loaded, as somebody reads it for whom it has the most to show; {@link Exhibits} has the rest. */
    static final List<Address> LOADED = List.of(
            new Address("boards", "/", "olivia.officer"),
            new Address("board", BOARD, "wendy.wellbeing"),
            new Address("board-filtered", BOARD + "?status=red&sort=status", "wendy.wellbeing"),
            new Address("board-before", BOARD + "?period=FY2020-H2", "wendy.wellbeing"),
            new Address("executive", "/boards/executive", "olivia.officer"),
            new Address("executive-corporate", "/boards/executive?scorecard=corporate", "olivia.officer"),
            new Address("kpi", "/kpis/DIS-02", "wendy.wellbeing"),
            new Address("kpi-uncollected", "/kpis/POV-01", "olivia.officer"),
            new Address("projects", "/projects", "olivia.officer"),
            new Address("project", "/projects/town-centre-masterplan", "olivia.officer"),
            new Address("risks", "/risks", "olivia.officer"),
            new Address("actions", "/actions", "olivia.officer"),
            new Address("returns", "/returns", "olivia.officer"),
            new Address("thread", "/golden-thread", "olivia.officer"),
            new Address("thread-place", "/golden-thread/kpi/DIS-02", "olivia.officer"),
            new Address("catalogue", "/catalogue", "olivia.officer"),
            new Address("definition", "/catalogue/DIS-02", "olivia.officer"),
            new Address("quality", "/data-quality", "olivia.officer"),
            new Address("office", "/office", "olivia.officer"),
            new Address("periods", "/office/periods", "olivia.officer"),
            new Address("reviews", "/office/reviews", "eddie.editor"),
            new Address("no-boards", "/", "dora.director"),
            new Address("public", "/public", null),
            new Address("not-found", "/no-such-page", "wendy.wellbeing"),
            new Address("not-a-period", BOARD + "?period=soon", "wendy.wellbeing"));

    private final Chromium chromium = Chromium.start();
    private final RunningProduct product;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    Pages(RunningProduct product) {
        this.product = product;
    }

    /**
     * @param name of its pictures
     * @param person who reads it; null for somebody who has not signed in
     */
    record Address(String name, String path, @Nullable String person) {}

    /** A window of somebody who has not signed in. */
    Page open(int width) {
        return chromium.open(width, ColorScheme.LIGHT);
    }

    /** Opens a page of the product, and does not end at Keycloak's. */
    Page visit(Address address, int width, ColorScheme scheme) {
        Page page = chromium.open(width, scheme, session(address.person()));
        go(page, address.path());
        return page;
    }

    /** A window under the pages' own policy, with nothing kept from before. */
    Page openStrictly(Address address, int width) {
        return chromium.openStrictly(width, session(address.person()));
    }

    /** @return what the server sent, before the browser made anything of it */
    Response go(Page page, String path) {
        Response response = page.navigate(product.at().reporting() + path);
        if (!page.url().equals(product.at().reporting() + path)) {
            throw new AssertionError("%s led to %s".formatted(path, page.url()));
        }
        return response;
    }

    /** A page as somebody who has signed in opens it at a desk. */
    Page open(String person, String path) {
        Page page = open(person);
        go(page, path);
        return page;
    }

    /** A window of somebody who has signed in. */
    Page open(String person) {
        return chromium.open(1280, ColorScheme.LIGHT, session(person));
    }

    void signIn(Page page, String person, String path) {
        page.navigate(product.at().reporting() + path);
        page.locator("#username").fill(person);
        page.locator("#password").fill(product.inside().keycloak().demoPassword());
        page.locator("#kc-login").click();
        page.waitForURL(product.at().reporting() + path);
    }

    private String session(@Nullable String person) {
        if (person == null) {
            return "{}";
        }
        return sessions.computeIfAbsent(person, name -> {
            Page page = open(1280);
            signIn(page, name, "/");
            return page.context().storageState();
        });
    }

    /** Keeps a picture, and says which rules of accessibility are broken on it. */
    static List<String> broken(AxeBuilder axe, Page page, String name) {
        keep(page, name);
        AxeResults results = axe.analyze();
        assertThat(results.getPasses()).isNotEmpty();
        return results.getViolations().stream()
                .map(rule -> "%s: %s: %s"
                        .formatted(
                                name, rule.getHelp(), rule.getNodes().getFirst().getHtml()))
                .toList();
    }

    /** For looking at. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
