package uk.luton2040.measurement;

import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measurement.client.Partner;
import uk.luton2040.testkit.Publisher;

/** What the two organisations of the security matrix have. */
final class Belongings {
    static final String PERIOD = "FY2021-Q2";
    static final String ANY = "*";
    static final String WORDS = "{\"words\":\"Because of the matrix.\"}";
    static final String REASON = "{\"reason\":\"Because of the matrix.\"}";
    static final String LINKS = "/api/v1/upload-links";
    static final String CHART = "{\"kind\":\"exceptional\",\"why\":\"The pandemic.\"}";
    static final String BREAK = "{\"reason\":\"methodology\",\"note\":\"Hotels are counted.\"}";
    static final String RULE = """
            {"explanation":"What moves by chance.",
             "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"number":1000000}}}""";
    private static final int CATEGORIES = 400;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger NEXT_CATEGORY = new AtomicInteger();

    /** Both organisations report it, value by value side by side: the newest category is nobody's yet. */
    private final String shared = reportedByBoth();

    /** The same, with a value that is confirmed before it is approved. */
    private final String confirmed = reportedByBoth();

    private final String scorecard = listing(confirmed);

    /** Of one organisation each: of the first values are given, of the second none. */
    private final Map<String, String> alone = Map.of("housing", ownKpi("housing"), "hr", ownKpi("hr"));

    private final Map<String, String> silent = Map.of("housing", ownKpi("housing"), "hr", ownKpi("hr"));
    private final Map<String, Posted> posted = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    /** A submission of one value. */
    record Posted(String submission, String id) {
        String path(String rest) {
            return "/api/v1/measurements/" + id + rest;
        }
    }

    Set<String> organisations() {
        return alone.keySet();
    }

    /** A KPI that both report. */
    String shared() {
        return shared;
    }

    /** Whose values need two levels. */
    String scorecard() {
        return scorecard;
    }

    /** A KPI of its own, with values. */
    String alone(String owner) {
        return Objects.requireNonNull(alone.get(owner));
    }

    /** A KPI of its own, without any. */
    String silent(String owner) {
        return Objects.requireNonNull(silent.get(owner));
    }

    private static String reportedByBoth() {
        List<String> categories =
                IntStream.range(0, CATEGORIES).mapToObj(i -> "c" + i).toList();
        return aKpi().providedBy("housing", "hr").brokenDownBy(categories).known();
    }

    private static String ownKpi(String organisation) {
        return aKpi().providedBy(organisation).known();
    }

    /** A scorecard whose values need two levels. */
    private static String listing(String kpi) {
        String code = "matrix-" + COUNT.incrementAndGet();
        var line = new ScorecardState.Line(null, List.of(kpi), null, null, "A line", null, null);
        var state = new ScorecardState(code, "A scorecard", "quarterly", List.of(), List.of(line));
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        Publisher.publish(AKpi.topicPrefix(), Event.of(code, 1, change, state).in(1));
        eventually(
                "the service knows " + code,
                () -> officer()
                        .header("If-Match", ANY)
                        .body("{\"levels\":2}")
                        .put("/api/v1/approval-policies/" + code)
                        .then()
                        .statusCode(200));
        return code;
    }

    /** What nothing changes; somebody asked about it. */
    Posted standing(String owner) {
        return posted.computeIfAbsent(owner, this::queried);
    }

    Posted fresh(String owner) {
        return posted(owner, shared);
    }

    /** It is to be confirmed before it is approved. */
    Posted unconfirmed(String owner) {
        return posted(owner, confirmed);
    }

    private static Posted posted(String owner, String kpi) {
        Row row = aRow(kpi, PERIOD)
                .text("category", "c" + NEXT_CATEGORY.getAndIncrement())
                .text("commentary", "Words");
        JsonPath report = Api.as("partner-" + owner)
                .body(Row.submission(row))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Posted(report.getString("id"), report.getString("rows[0].measurement"));
    }

    Posted queried(String owner) {
        return decided(fresh(owner), "/query", 1);
    }

    Posted approved(String owner) {
        return decided(fresh(owner), "/approval", 1);
    }

    Posted published(String owner) {
        return decided(approved(owner), "/publication", 2);
    }

    private static Posted decided(Posted posted, String decision, int revision) {
        officer()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(WORDS)
                .post(posted.path(decision))
                .then()
                .statusCode(200);
        return posted;
    }

    Partner partner(String owner) {
        return partners.computeIfAbsent(owner, Partner::registered);
    }

    static Partner disabled(String owner) {
        Partner partner = Partner.registered(owner);
        officer()
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post(partner.path() + "/disablement")
                .then()
                .statusCode(200);
        return partner;
    }

    String standingLink(String owner) {
        return links.computeIfAbsent(owner, Belongings::freshLink);
    }

    static String freshLink(String owner) {
        return officer()
                .body(wantedLink(owner))
                .post(LINKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String wantedLink(String owner) {
        return "{\"organisation\":\"%s\",\"period\":\"%s\"}".formatted(owner, PERIOD);
    }

    String owed(String owner, String rest) {
        return "/api/v1/returns/%s/%s/%s%s".formatted(silent(owner), PERIOD, owner, rest);
    }

    String broken(String owner) {
        String path = "/api/v1/breaks/%s/%s".formatted(alone(owner), PERIOD);
        officer().header("If-Match", ANY).body(BREAK).put(path).then().statusCode(200);
        return path;
    }

    String decided(String owner) {
        String path = "/api/v1/chart-decisions/%s/%s".formatted(alone(owner), PERIOD);
        officer().header("If-Match", ANY).body(CHART).put(path).then().statusCode(200);
        return path;
    }

    String rule(String owner, String rest) {
        String path = "/api/v1/validation-rules/matrix-" + COUNT.incrementAndGet();
        officer()
                .header("If-Match", ANY)
                .body(RULE.formatted(alone(owner)))
                .put(path)
                .then()
                .statusCode(200);
        return path + rest;
    }

    /** Its bytes, a character each. */
    String workbook(String owner) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Values");
            List<String> cells = List.of("kpi", "period", "value", alone(owner), PERIOD, "12.5");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(i / 3, i % 3, cells.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
