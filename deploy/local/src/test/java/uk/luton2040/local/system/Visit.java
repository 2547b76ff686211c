package uk.luton2040.local.system;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A visitor's window at an example portal, with what it asked for and what its console complained of. */
record Visit(Page page, List<Request> asked, List<String> complaints) {
    static final String ELEMENT = "luton-scorecard";
    static final String TITLE = ELEMENT + " h2";
    static final String SAID = ELEMENT + " [role=status]";
    static final String LOOK = "() => document.dispatchEvent(new Event('visibilitychange'))";

    private static final String DRAWN = """
            charts => Object.fromEntries(charts.map(svg =>
                [svg.querySelector('title').id, new XMLSerializer().serializeToString(svg)]))
            """;

    /** @param page an empty window */
    static Visit to(String url, Page page) {
        Visit visit = new Visit(page, new ArrayList<>(), new ArrayList<>());
        page.onRequest(visit.asked::add);
        page.onPageError(visit.complaints::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy") || said.text().contains("CORS")) {
                visit.complaints.add(said.text());
            }
        });
        page.navigate(url + "/");
        return visit;
    }

    List<Request> of(String part) {
        return asked.stream().filter(request -> request.url().contains(part)).toList();
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

    /** What the element draws, by the ids of the titles. */
    Map<String, String> drawn() {
        return drawn(page, ELEMENT);
    }

    /** What the frame draws. */
    Map<String, String> drawnInFrame() {
        Frame framed = page.frames().get(1);
        return charts(framed.locator("td svg.chart").evaluateAll(DRAWN));
    }

    /** What rows of tables draw within it. */
    static Map<String, String> drawn(Page page, String within) {
        return charts(page.locator(within + " td svg.chart").evaluateAll(DRAWN));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> charts(Object evaluated) {
        return (Map<String, String>) evaluated;
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
        return (Integer) page.evaluate(frameIs("clientHeight"));
    }

    /** What is true of the frame where one sees it: browsers let one sleep that is far off the screen. */
    void untilFrame(String so, String never) {
        until(frameIs(so), never);
    }

    private static String frameIs(String what) {
        return "() => { const frame = document.querySelector('iframe'); frame.scrollIntoView(); return frame.%s; }"
                .formatted(what);
    }

    private int content() {
        return (Integer) page.frames().get(1).evaluate("() => Math.ceil(document.body.getBoundingClientRect().height)");
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
