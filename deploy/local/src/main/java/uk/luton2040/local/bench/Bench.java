package uk.luton2040.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.parts.PartFailed;

/**
 * Posts single values one after the other, each when the last one is on its board and no more than twenty a second, and
 * measures how long each takes to get there. Beside every value it measures what a request, and what the same
 * transaction, cost on this machine at that moment. No approval is needed meanwhile, so a post publishes.
 */
public final class Bench {
    private static final String OFFICE = "performance-office";
    private static final String PARTNER = "partner-housing";
    private static final String PORTAL = "portal-health-and-wellbeing-board";
    private static final List<String> KPIS = List.of("DIS-02", "DIS-03");
    private static final int WARM_UP = 100;
    private static final long SLOT = Duration.ofMillis(50).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private static final int FIRST_VALUE = 1_000;

    private final Product product;
    private final Endpoints at;
    private final String scorecard;
    private final PrintStream out;

    private final Timings visible = new Timings();
    private final Timings afterAnswer = new Timings();
    private final Timings answered = new Timings();
    private final Timings emptyList = new Timings();
    private final Timings unchanged = new Timings();
    private final Timings transaction = new Timings();

    /** Where on the scorecard a value is seen. */
    private record Place(String kpi, String period) {}

    /** @param out where the figures are printed */
    public Bench(Product product, PrintStream out) {
        this.product = product;
        this.at = product.endpoints();
        this.scorecard = at.reporting() + "/api/v1/boards/health-and-wellbeing-board/scorecards/luton-2040";
        this.out = out;
    }

    /**
     * @param values how many are measured; some more are posted before
     * @throws PartFailed when a call is refused or a value never appears
     */
    public void run(int values) throws IOException, InterruptedException, SQLException {
        try (Calls calls = new Calls(at.realm());
                SameTransaction same = new SameTransaction(product.postgres().connect("measurement"))) {
            decideLevels(calls, 0);
            try {
                post(calls, same, values);
            } finally {
                decideLevels(calls, 1);
            }
        }
        print();
    }

    private void decideLevels(Calls calls, int levels) throws IOException, InterruptedException {
        String url = at.measurement() + "/api/v1/approval-policies/luton-2040";
        calls.send(OFFICE, "PUT", url, Map.of("levels", levels), "If-Match", Calls.etag(calls.get(OFFICE, url)));
    }

    private void post(Calls calls, SameTransaction same, int values)
            throws IOException, InterruptedException, SQLException {
        HttpResponse<byte[]> before = calls.get(PORTAL, scorecard);
        List<Place> places = places(Calls.json(before));
        String etag = Calls.etag(before);
        for (int n = 0; n < WARM_UP + values; n++) {
            boolean counts = n >= WARM_UP;
            long slot = System.nanoTime();
            Place place = places.get(n % places.size());
            long posted = postOne(calls, place, FIRST_VALUE + n);
            HttpResponse<byte[]> shown = untilShown(calls, place, FIRST_VALUE + n, etag);
            long seen = System.nanoTime();
            etag = Calls.etag(shown);
            long look = Timings.taken(() -> calls.get(OFFICE, at.measurement() + "/api/v1/measurements?kpi=NONE"));
            long plain = Timings.taken(same::run);
            if (counts) {
                visible.add(seen - slot);
                answered.add(posted - slot);
                afterAnswer.add(seen - posted);
                emptyList.add(look);
                transaction.add(plain);
            }
            Thread.sleep(Duration.ofNanos(Math.max(0, slot + SLOT - System.nanoTime())));
        }
    }

    /** The periods of the KPIs' histories: values go round them, so that none has a thousand revisions. */
    private static List<Place> places(JsonNode scorecard) {
        return KPIS.stream()
                .flatMap(kpi -> line(scorecard, kpi)
                        .path("history")
                        .valueStream()
                        .map(point -> new Place(kpi, point.at("/period/code").asText())))
                .toList();
    }

    private static JsonNode line(JsonNode scorecard, String kpi) {
        return scorecard.findValues("kpis").stream()
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .filter(line -> line.path("code").asText().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    /** @return when it was answered */
    private long postOne(Calls calls, Place place, int value) throws IOException, InterruptedException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kpi", place.kpi());
        row.put("period", place.period());
        row.put("value", value);
        row.put("receivedOn", "2021-11-01");
        row.put("reason", "correction");
        row.put("commentary", "Benchmark");
        row.put("note", "benchmark");
        calls.send(
                PARTNER,
                "POST",
                at.measurement() + "/api/v1/submissions",
                Map.of("illustrative", true, "measurements", List.of(row)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return System.nanoTime();
    }

    /** Looks again and again, as a portal does, until the board shows the value. */
    private HttpResponse<byte[]> untilShown(Calls calls, Place place, int value, String known)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        String etag = known;
        while (System.nanoTime() < deadline) {
            long asked = System.nanoTime();
            HttpResponse<byte[]> answer = calls.get(PORTAL, scorecard, "If-None-Match", etag);
            if (answer.statusCode() == 200 && shows(Calls.json(answer), place, value)) {
                return answer;
            }
            if (answer.statusCode() == 304) {
                unchanged.add(System.nanoTime() - asked);
            }
            etag = Calls.etag(answer);
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new PartFailed("The board did not show %d within 30 s".formatted(value));
    }

    private static boolean shows(JsonNode scorecard, Place place, int value) {
        return line(scorecard, place.kpi())
                .path("history")
                .valueStream()
                .anyMatch(point -> point.at("/period/code").asText().equals(place.period())
                        && point.path("value").asInt() == value);
    }

    private void print() {
        out.printf(
                "%n%,d values, one after the other, at most 20 a second, after %d to warm up; %d processors, Java %s%n",
                visible.count(), WARM_UP, Runtime.getRuntime().availableProcessors(), Runtime.version());
        out.printf("%-52s %10s %10s %10s%n", "milliseconds", "p50", "p99", "max");
        row("post sent → on the board", visible);
        row("post answered → on the board", afterAnswer);
        row("post sent → answered", answered);
        out.println("beside it, in the same run");
        row("GET of an empty list, with a token", emptyList);
        row("GET of an unchanged scorecard (304)", unchanged);
        row("the same transaction by plain JDBC", transaction);
    }

    private void row(String what, Timings timings) {
        out.printf("%-52s %s%n", what, timings);
    }
}
