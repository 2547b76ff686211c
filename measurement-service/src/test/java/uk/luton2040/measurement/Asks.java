package uk.luton2040.measurement;

import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.testkit.Eventually.eventually;
import static uk.luton2040.testkit.matrix.Ask.delete;
import static uk.luton2040.testkit.matrix.Ask.get;
import static uk.luton2040.testkit.matrix.Ask.post;
import static uk.luton2040.testkit.matrix.Ask.put;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measurement.client.Partner;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.matrix.Ask;

/**
 * One good request for each operation of the security matrix, about something that an organisation has: made anew where
 * a request would change it.
 */
final class Asks {
    private static final String PERIOD = "FY2021-Q2";
    private static final String ANY = "*";
    private static final String WORDS = "{\"words\":\"Because of the matrix.\"}";
    private static final String REASON = "{\"reason\":\"Because of the matrix.\"}";
    private static final String LINKS = "/api/v1/upload-links";
    private static final String CHART = "{\"kind\":\"exceptional\",\"why\":\"The pandemic.\"}";
    private static final String BREAK = "{\"reason\":\"methodology\",\"note\":\"Hotels are counted.\"}";
    private static final String RULE = """
            {"explanation":"What moves by chance.",
             "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"number":1000000}}}""";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
    private final Map<String, Function<String, Ask>> asks = new HashMap<>();

    /** A submission of one value. */
    private record Posted(String submission, String id) {
        String path(String rest) {
            return "/api/v1/measurements/" + id + rest;
        }
    }

    Asks() {
        submissions();
        measurements();
        decisions();
        returns();
        reminders();
        clients();
        uploadLinks();
        reference();
    }

    boolean knows(String operation) {
        return asks.containsKey(operation);
    }

    /** @param owner the organisation whose things it is about */
    Ask ask(String operation, String owner) {
        return asks.getOrDefault(operation, none -> {
                    throw new AssertionError("Asks has no request for " + operation);
                })
                .apply(owner);
    }

    private void on(String operation, Function<String, Ask> ask) {
        asks.put(operation, ask);
    }

    private void submissions() {
        on(
                "POST /api/v1/submissions (application/json)",
                owner -> post("/api/v1/submissions", Row.submission(aRow(alone(owner), PERIOD)))
                        .watching(ofKpi(alone(owner))));
        on(
                "POST /api/v1/submissions (text/csv)",
                owner -> post("/api/v1/submissions", "kpi,period,value\n%s,%s,12.5\n".formatted(alone(owner), PERIOD))
                        .with("Content-Type", "text/csv")
                        .watching(ofKpi(alone(owner))));
        on(
                "POST /api/v1/submissions (%s)".formatted(XLSX),
                owner -> post("/api/v1/submissions", workbook(owner))
                        .with("Content-Type", XLSX)
                        .watching(ofKpi(alone(owner))));
        on(
                "GET /api/v1/submissions",
                owner -> get("/api/v1/submissions?limit=200")
                        .showing(standing(owner).submission()));
        on(
                "GET /api/v1/submissions/{id}",
                owner -> get("/api/v1/submissions/" + standing(owner).submission())
                        .showing(standing(owner).id()));
        on("POST /api/v1/submissions/{id}/withdrawal", owner -> {
            Posted fresh = fresh(owner, shared);
            return post("/api/v1/submissions/" + fresh.submission() + "/withdrawal", WORDS)
                    .watching(fresh.path(""));
        });
    }

    private void measurements() {
        on(
                "GET /api/v1/measurements",
                owner -> get("/api/v1/measurements?limit=200&kpi=" + shared)
                        .showing(standing(owner).id()));
        on(
                "GET /api/v1/measurements/{id}",
                owner -> get(standing(owner).path("")).showing(standing(owner).id()));
        on(
                "GET /api/v1/measurements/{id}/revisions",
                owner -> get(standing(owner).path("/revisions")).showing("12.5"));
        on(
                "GET /api/v1/measurements/{id}/replaced-drafts",
                owner -> get(standing(owner).path("/replaced-drafts")));
        on(
                "GET /api/v1/measurements/{id}/decisions",
                owner -> get(standing(owner).path("/decisions")).showing("queried"));
        on("POST /api/v1/measurements/{id}/revisions/{number}/redaction", owner -> {
            Posted published = published(owner);
            return changing(published, "/revisions/1/redaction", "\"3\"", """
                    {"commentary":"[redacted]","because":"It named a resident."}""");
        });
    }

    private void decisions() {
        String one = "/api/v1/measurements/{id}/";
        on("POST " + one + "confirmation", owner -> changing(fresh(owner, confirmed), "/confirmation", "\"1\"", "{}"));
        on("POST " + one + "approval", owner -> changing(fresh(owner, shared), "/approval", "\"1\"", "{}"));
        on("POST " + one + "query", owner -> changing(fresh(owner, shared), "/query", "\"1\"", WORDS));
        on("POST " + one + "answer", owner -> changing(queried(owner), "/answer", "\"2\"", WORDS));
        on("POST " + one + "withdrawal", owner -> changing(fresh(owner, shared), "/withdrawal", "\"1\"", WORDS));
        on("POST " + one + "publication", owner -> changing(approved(owner), "/publication", "\"2\"", "{}"));
        on("POST /api/v1/confirmations", owner -> {
            Posted fresh = fresh(owner, confirmed);
            return together(fresh, "confirmations", filter(fresh, owner)).showing("\"confirmed\":1");
        });
        on("POST /api/v1/approvals", owner -> {
            Posted fresh = fresh(owner, shared);
            return together(fresh, "approvals", filter(fresh, owner)).showing("\"approved\":1");
        });
        on("POST /api/v1/queries", owner -> {
            Posted fresh = fresh(owner, shared);
            return together(fresh, "queries", "{\"filter\":%s,\"words\":\"Why?\"}".formatted(filter(fresh, owner)))
                    .showing("\"queried\":1");
        });
        on("POST /api/v1/publications", owner -> {
            Posted approved = approved(owner);
            return together(approved, "publications", filter(approved, owner)).showing("\"published\":1");
        });
        String policy = "/api/v1/approval-policies/";
        on("GET " + policy + "{scorecard}", owner -> get(policy + scorecard));
        on(
                "GET " + policy + "{scorecard}/history",
                owner -> get(policy + scorecard + "/history").showing("\"levels\":2"));
        on(
                "PUT " + policy + "{scorecard}",
                owner -> put(policy + scorecard, "{\"levels\":2}").matching(ANY).watching(policy + scorecard));
    }

    private void returns() {
        String one = "/api/v1/returns/{kpi}/{period}/{organisation}";
        on("GET /api/v1/returns", owner -> get("/api/v1/returns?limit=200").showing(alone(owner)));
        on(
                "GET /api/v1/returns/performance",
                owner -> get("/api/v1/returns/performance?limit=200")
                        .showing("\"organisation\":\"%s\"".formatted(owner)));
        on("GET " + one, owner -> get(owed(owner, "")).showing(silent(owner)));
        on("GET " + one + "/nil", owner -> get(owed(owner, "/nil")).showing(silent(owner)));
        on(
                "PUT " + one + "/nil",
                owner -> put(owed(owner, "/nil"), "{\"reason\":\"It was not run.\"}")
                        .matching(ANY)
                        .watching(owed(owner, "/nil")));
        on("DELETE " + one + "/nil", owner -> {
            officer()
                    .header("If-Match", ANY)
                    .body("{\"reason\":\"It was not run.\"}")
                    .put(owed(owner, "/nil"))
                    .then()
                    .statusCode(200);
            return delete(owed(owner, "/nil")).matching(ANY).watching(owed(owner, "/nil"));
        });
        on("GET " + one + "/extension", owner -> get(owed(owner, "/extension")).showing(silent(owner)));
        on(
                "PUT " + one + "/extension",
                owner -> put(owed(owner, "/extension"), "{\"due\":\"2099-11-12\",\"reason\":\"A new system.\"}")
                        .matching(ANY)
                        .watching(owed(owner, "/extension")));
        on(
                "GET /api/v1/templates/{organisation}/{period}",
                owner -> get("/api/v1/templates/%s/%s?all=true".formatted(owner, PERIOD))
                        .showing(silent(owner)));
        on("GET /api/v1/due-rules/{kpi}", owner -> get("/api/v1/due-rules/" + silent(owner)));
        on(
                "PUT /api/v1/due-rules/{kpi}",
                owner -> put("/api/v1/due-rules/" + silent(owner), "{\"kind\":\"usual\"}")
                        .matching(ANY)
                        .watching("/api/v1/due-rules/" + silent(owner)));
    }

    private void reminders() {
        for (String owner : alone.keySet()) {
            Sql.run("""
                    insert into reminder (addressee, day, kinds, state, attempts, leased_until, made_at, subject)
                    values (?, date '2021-10-22', '7-days-before', 'SENT', 1, now(), now(), ?)
                    """, owner, "What " + owner + " owes");
        }
        String contact = "/api/v1/contacts/";
        on("GET " + contact + "{organisation}", owner -> get(contact + owner).showing(owner));
        on(
                "PUT " + contact + "{organisation}",
                owner -> put(contact + owner, "{\"addresses\":[\"a@luton.example\"]}")
                        .matching(ANY)
                        .watching(contact + owner));
        on("GET /api/v1/reminders", owner -> get("/api/v1/reminders").showing("What %s owes".formatted(owner)));
        on("POST /api/v1/reminders", owner -> post("/api/v1/reminders?dryRun=true", ""));
    }

    private void clients() {
        alone.keySet().forEach(Partner::known);
        on("POST " + CLIENTS, owner -> {
            String name = Partner.aName();
            return post(CLIENTS, """
                            {"organisation":"%s","name":"%s","role":"data-submitter"}""".formatted(owner, name))
                    .showing("partner-%s-%s".formatted(owner, name))
                    .watching(CLIENTS + "?limit=200&organisation=" + owner);
        });
        on(
                "GET " + CLIENTS,
                owner -> get(CLIENTS + "?limit=200").showing(partner(owner).clientId()));
        on(
                "GET " + CLIENTS + "/{id}",
                owner -> get(partner(owner).path()).showing(partner(owner).clientId()));
        on(
                "GET " + CLIENTS + "/{id}/history",
                owner -> get(partner(owner).path() + "/history").showing("registered"));
        on("POST " + CLIENTS + "/{id}/secret", owner -> changing(Partner.registered(owner), "/secret", "\"1\"", ""));
        on(
                "POST " + CLIENTS + "/{id}/disablement",
                owner -> changing(Partner.registered(owner), "/disablement", "\"1\"", REASON));
        on("POST " + CLIENTS + "/{id}/enablement", owner -> changing(disabled(owner), "/enablement", "\"2\"", REASON));
    }

    private void uploadLinks() {
        on(
                "POST " + LINKS,
                owner -> post(LINKS, wantedLink(owner))
                        .showing("/upload/")
                        .watching(LINKS + "?limit=200&organisation=" + owner));
        on("GET " + LINKS, owner -> get(LINKS + "?limit=200").showing(standingLink(owner)));
        on(
                "GET " + LINKS + "/{id}",
                owner -> get(LINKS + "/" + standingLink(owner)).showing(standingLink(owner)));
        on("POST " + LINKS + "/{id}/revocation", owner -> {
            String path = LINKS + "/" + freshLink(owner);
            return post(path + "/revocation", "").watching(path);
        });
    }

    private void reference() {
        on("GET /api/v1/kpis", owner -> get("/api/v1/kpis?limit=200").showing(alone(owner)));
        on("GET /api/v1/periods", owner -> get("/api/v1/periods").showing(PERIOD));
        on(
                "GET /api/v1/periods/{code}",
                owner -> get("/api/v1/periods/" + PERIOD).showing(PERIOD));
        on(
                "POST /api/v1/periods",
                owner -> post("/api/v1/periods", "{\"code\":\"FY2009\",\"due\":\"2010-05-31\"}")
                        .watching("/api/v1/periods"));
        on("GET /api/v1/breaks/{kpi}", owner -> get("/api/v1/breaks/" + alone(owner)));
        on("GET /api/v1/breaks/{kpi}/{period}", owner -> get(broken(owner)).showing("methodology"));
        on(
                "PUT /api/v1/breaks/{kpi}/{period}",
                owner -> put(broken(owner), BREAK).matching(ANY).watching(broken(owner)));
        on(
                "DELETE /api/v1/breaks/{kpi}/{period}",
                owner -> delete(broken(owner)).matching(ANY).watching(broken(owner)));
        on("GET /api/v1/chart-decisions/{kpi}", owner -> get("/api/v1/chart-decisions/" + alone(owner)));
        on(
                "GET /api/v1/chart-decisions/{kpi}/{period}",
                owner -> get(decided(owner)).showing("exceptional"));
        on(
                "PUT /api/v1/chart-decisions/{kpi}/{period}",
                owner -> put(decided(owner), CHART).matching(ANY).watching(decided(owner)));
        on(
                "DELETE /api/v1/chart-decisions/{kpi}/{period}",
                owner -> delete(decided(owner)).matching(ANY).watching(decided(owner)));
        String rule = "/api/v1/validation-rules/";
        on("GET /api/v1/validation-rules", owner -> get("/api/v1/validation-rules"));
        on("GET " + rule + "{code}", owner -> get(rule(owner, "")).showing("moves by chance"));
        on("GET " + rule + "{code}/history", owner -> get(rule(owner, "/history")));
        on(
                "PUT " + rule + "{code}",
                owner -> put(rule(owner, ""), RULE.formatted(alone(owner)))
                        .matching(ANY)
                        .watching("/api/v1/validation-rules"));
        on(
                "DELETE " + rule + "{code}",
                owner -> delete(rule(owner, "")).matching(ANY).watching("/api/v1/validation-rules"));
        on(
                "GET /api/v1/history/{aggregate}/{id}",
                owner -> get("/api/v1/history/measurement/" + standing(owner).id())
                        .showing("submitted"));
    }

    private String alone(String owner) {
        return Objects.requireNonNull(alone.get(owner));
    }

    private String silent(String owner) {
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
    private Posted standing(String owner) {
        return posted.computeIfAbsent(owner, this::queried);
    }

    private static Posted fresh(String owner, String kpi) {
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

    private Posted queried(String owner) {
        return decided(fresh(owner, shared), "/query", 1);
    }

    private Posted approved(String owner) {
        return decided(fresh(owner, shared), "/approval", 1);
    }

    private Posted published(String owner) {
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

    private static Ask changing(Posted posted, String how, String eTag, String body) {
        return post(posted.path(how), body).matching(eTag).watching(posted.path(""));
    }

    private static Ask changing(Partner partner, String how, String eTag, String body) {
        return post(partner.path() + how, body).matching(eTag).watching(partner.path());
    }

    private static Ask together(Posted posted, String decision, String body) {
        return post("/api/v1/" + decision, body).watching(posted.path(""));
    }

    private Partner partner(String owner) {
        return partners.computeIfAbsent(owner, Partner::registered);
    }

    private static Partner disabled(String owner) {
        Partner partner = Partner.registered(owner);
        officer()
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post(partner.path() + "/disablement")
                .then()
                .statusCode(200);
        return partner;
    }

    private String standingLink(String owner) {
        return links.computeIfAbsent(owner, Asks::freshLink);
    }

    private static String freshLink(String owner) {
        return officer()
                .body(wantedLink(owner))
                .post(LINKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String wantedLink(String owner) {
        return "{\"organisation\":\"%s\",\"period\":\"%s\"}".formatted(owner, PERIOD);
    }

    private static String filter(Posted posted, String owner) {
        return "{\"submission\":\"%s\",\"organisation\":\"%s\"}".formatted(posted.submission(), owner);
    }

    private static String ofKpi(String kpi) {
        return "/api/v1/measurements?kpi=" + kpi;
    }

    private String owed(String owner, String rest) {
        return "/api/v1/returns/%s/%s/%s%s".formatted(silent(owner), PERIOD, owner, rest);
    }

    private String broken(String owner) {
        String path = "/api/v1/breaks/%s/%s".formatted(alone(owner), PERIOD);
        officer().header("If-Match", ANY).body(BREAK).put(path).then().statusCode(200);
        return path;
    }

    private String decided(String owner) {
        String path = "/api/v1/chart-decisions/%s/%s".formatted(alone(owner), PERIOD);
        officer().header("If-Match", ANY).body(CHART).put(path).then().statusCode(200);
        return path;
    }

    private String rule(String owner, String rest) {
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
    private String workbook(String owner) {
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
