package uk.luton2040.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import uk.luton2040.local.Product;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/** What is measured of the reporting service while everything runs. */
final class ReportingRun {
    /** A signed-in caller is told who it is: a token and nothing else. */
    private static final String EMPTY = "/api/v1/caller";

    private static final int CLIENTS = 8;
    private static final int ONE_MORE = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    private static final Duration BETWEEN_REBUILD_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_REBUILD = Duration.ofMinutes(15);

    private final PostsBench.Plan plan;
    private final Calls calls;
    private final LiveValues live;
    private final Processors processors;
    private final GarbageLog garbage;
    private final Results results;
    private final PrintStream out;
    private final String reporting;
    private final int boards;
    private int grown;

    ReportingRun(Product product, int boards, PostsBench.Plan plan, Calls calls, Results results, PrintStream out) {
        this.boards = boards;
        this.plan = plan;
        this.calls = calls;
        this.results = results;
        this.out = out;
        this.reporting = product.endpoints().reporting();
        this.live = new LiveValues(product.endpoints().measurement(), calls);
        this.processors = new Processors(Map.of(
                "service", product.part(ReportingBench.SERVICE),
                "database", product.part("postgres"),
                "measurement", product.part(PostsBench.SERVICE)));
        this.garbage = new GarbageLog(product.home()
                .path("logs")
                .resolve("gc-" + processors.process("service").pid() + ".log"));
    }

    void postLiveValues() throws IOException, InterruptedException {
        out.println("Posting the values of the live boards");
        live.postAll();
    }

    long liveValues() {
        return LiveValues.COUNT;
    }

    /** Reads of a view in turn with empty requests. */
    void reads() throws IOException, InterruptedException {
        String path = path(0);
        Load.Clients empty = client(EMPTY);
        Load.Clients whole = client(path, "Accept-Encoding: gzip");
        String tag = Calls.etag(calls.get(ReportingBench.OFFICE, reporting + path, "Accept-Encoding", "gzip"));
        Load.Clients unchanged = client(path, "Accept-Encoding: gzip", "If-None-Match: " + tag);
        for (Load.Clients each : List.of(empty, whole, unchanged)) {
            Load.of(CLIENTS, plan.length().multipliedBy(3), each);
        }
        List<Round> least = new ArrayList<>();
        List<Round> full = new ArrayList<>();
        List<Round> same = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            out.printf("Reads, round %d of %d%n", round + 1, plan.rounds());
            Round request = round(CLIENTS, empty);
            Round view = round(CLIENTS, whole);
            Round none = round(CLIENTS, unchanged);
            least.add(request);
            full.add(view.with("ratio to an empty request (target 0.50)", view.perSecond() / request.perSecond()));
            same.add(none.with("ratio to 200 (target 1.00)", none.perSecond() / view.perSecond()));
        }
        results.add("GET " + EMPTY, CLIENTS, least);
        results.add("scorecard of 40 KPIs, 200 gzip", CLIENTS, full);
        results.add("the same, 304", CLIENTS, same);
    }

    /** One reader after the other asks any board for any instant at which revisions were absorbed. */
    void asAt(String name, int firstBoard, ManyRevisions.Span span) throws IOException, InterruptedException {
        Load.Clients reader = number -> {
            Wire wire = new Wire(reporting);
            String token = calls.token(ReportingBench.OFFICE);
            return new Load.Client() {
                @Override
                public void call() throws IOException {
                    var random = ThreadLocalRandom.current();
                    Instant instant = span.at(random.nextDouble());
                    wire.get(path(random.nextInt(firstBoard, boards)) + "?asAt=" + instant, token);
                }

                @Override
                public void close() throws IOException {
                    wire.close();
                }
            };
        };
        Load.of(1, plan.length().multipliedBy(2), reader);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            rounds.add(round(1, reader));
        }
        Round median = results.add(name, 1, rounds);
        results.tell("%s: p99 %.1f ms (target 100 with a million revisions)".formatted(name, median.p99()));
    }

    /** A KPI's next measurement, posted when the last one is on its board. */
    void oneMore(String name) throws IOException, InterruptedException {
        String url = reporting + path(ReportingBench.GROWING);
        var timings = new Timings();
        Map<String, Double> before = processors.used();
        long began = System.nanoTime();
        for (int n = 0; n < ONE_MORE; n++) {
            int kpi = ReportingBench.GROWING * ManyRevisions.KPIS_EACH + grown % ManyRevisions.KPIS_EACH;
            int ward = grown / ManyRevisions.KPIS_EACH;
            grown++;
            long sent = System.nanoTime();
            untilShown(url, live.postNext(kpi, ward));
            if (n > 0) {
                timings.add(System.nanoTime() - sent);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        results.add(
                name,
                1,
                List.of(new Round(
                        ONE_MORE / seconds,
                        timings.milliseconds(0.5),
                        timings.milliseconds(0.99),
                        Processors.each(before, processors.used(), ONE_MORE),
                        Map.of())));
    }

    /** Three hundred values a second are published for 120 KPIs of three boards; some of them are waited for. */
    void whileValuesFlow() throws IOException, InterruptedException {
        String url = reporting + path(0);
        List<Round> rounds = new ArrayList<>();
        try (LiveValues.Flow flow = live.flow()) {
            flow.begin();
            untilShown(url, live.postNext(0, 0));
            out.println("300 values a second, until the compilers have come to them");
            Thread.sleep(plan.length().multipliedBy(12));
            for (int round = 0; round < plan.rounds(); round++) {
                out.printf("300 values a second, round %d of %d%n", round + 1, plan.rounds());
                var timings = new Timings();
                Map<String, Double> before = processors.used();
                long values = flow.posted();
                long began = System.nanoTime();
                long end = began + plan.length().multipliedBy(4).toNanos();
                do {
                    long sent = System.nanoTime();
                    untilShown(url, live.postNext(0, 0));
                    timings.add(System.nanoTime() - sent);
                } while (System.nanoTime() < end);
                double perSecond = (flow.posted() - values) / ((System.nanoTime() - began) / 1e9);
                rounds.add(new Round(
                        perSecond,
                        timings.milliseconds(0.5),
                        timings.milliseconds(0.99),
                        Processors.each(before, processors.used(), flow.posted() - values),
                        Map.of("largest, ms (target of the p99: 500)", timings.milliseconds(1))));
            }
        }
        results.add("publish → on the board, values/s", 1, rounds);
    }

    void rebuild(String name) throws IOException, InterruptedException {
        garbage.next();
        Map<String, Double> before = processors.used();
        calls.send(
                ReportingBench.OFFICE,
                "POST",
                reporting + "/api/v1/rebuilds",
                Map.of(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        long deadline = System.nanoTime() + TO_REBUILD.toNanos();
        JsonNode rebuild = current();
        while (!rebuild.hasNonNull("finishedAt")) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed("The rebuild is not done after 15 minutes: " + rebuild);
            }
            Thread.sleep(BETWEEN_REBUILD_LOOKS);
            rebuild = current();
        }
        double seconds = Duration.between(instant(rebuild, "requestedAt"), instant(rebuild, "finishedAt"))
                        .toMillis()
                / 1e3;
        Round round = new Round(
                        1 / seconds,
                        seconds * 1e3,
                        seconds * 1e3,
                        Processors.each(
                                before, processors.used(), rebuild.path("kpis").asDouble()),
                        Map.of())
                .with("largest heap, MB", garbage.next().peak())
                .with("resident, MB", Parts.residentBytes(processors.process("service")) / 1e6);
        results.add(name, 1, List.of(round));
        results.tell("%s: %.1f s (target 90 for a million)".formatted(name, seconds));
    }

    private JsonNode current() throws IOException, InterruptedException {
        return Calls.json(calls.get(ReportingBench.OFFICE, reporting + "/api/v1/rebuilds/current"));
    }

    private static Instant instant(JsonNode rebuild, String field) {
        return Instant.parse(rebuild.path(field).asText());
    }

    void selfCheck() throws IOException, InterruptedException {
        out.println("Self-check");
        garbage.next();
        long began = System.nanoTime();
        JsonNode checked = Calls.json(calls.get(ReportingBench.OFFICE, reporting + "/api/v1/self-check"));
        results.tell("self-check: %d views recomputed in %.1f s, %d different; largest heap %d MB"
                .formatted(
                        checked.path("checked").asInt(),
                        (System.nanoTime() - began) / 1e9,
                        checked.path("different").size(),
                        garbage.next().peak()));
        if (!checked.path("different").isEmpty()) {
            throw new PartFailed("Views differ from what the journal makes of them: " + checked);
        }
    }

    /** Looks again and again, as a portal does. */
    private void untilShown(String url, int value) throws IOException, InterruptedException {
        String wanted = "\"value\":" + value;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String known = "\"none\"";
        while (System.nanoTime() < deadline) {
            HttpResponse<byte[]> answer = calls.get(ReportingBench.OFFICE, url, "If-None-Match", known);
            if (answer.statusCode() == 200) {
                if (new String(answer.body(), StandardCharsets.UTF_8).contains(wanted)) {
                    return;
                }
                known = Calls.etag(answer);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new PartFailed("The board did not show %d within 60 s".formatted(value));
    }

    private static String path(int board) {
        return "/api/v1/boards/%s/scorecards/%s".formatted(ManyRevisions.board(board), ManyRevisions.scorecard(board));
    }

    private Load.Clients client(String path, String... headers) {
        return number -> {
            String token = calls.token(ReportingBench.OFFICE);
            Wire wire = new Wire(reporting);
            return new Load.Client() {
                @Override
                public void call() throws IOException {
                    wire.get(path, token, headers);
                }

                @Override
                public void close() throws IOException {
                    wire.close();
                }
            };
        };
    }

    private Round round(int clients, Load.Clients open) throws InterruptedException {
        Map<String, Double> before = processors.used();
        Load load = Load.of(clients, plan.length(), open);
        return new Round(
                load.perSecond(),
                load.timings().milliseconds(0.5),
                load.timings().milliseconds(0.99),
                Processors.each(before, processors.used(), load.timings().count()),
                Map.of());
    }
}
