package uk.luton2040.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads the Luton catalogue, its projects and the invented measurements as their owners would: through the public API,
 * each organisation with its own client. Every step may be repeated, so a load that was interrupted anywhere is simply
 * run again and ends in the same state.
 */
public final class DemoLoader {
    private static final String INVENTED = "Illustrative data: the series is invented, and this step of it as well.";
    private static final String OPENED = "Illustrative data: nobody has decided this.";
    private static final String CATALOGUE_OFFICE = "catalogue-office";
    private static final String PERFORMANCE_OFFICE = "performance-office";
    private static final String DUE = "2021-10-29";
    private static final int MOST_ROWS = 2_000;
    private static final Duration TO_SPREAD = Duration.ofSeconds(180);
    private static final String A_SCORECARD = "/api/v1/boards/health-and-wellbeing-board/scorecards/luton-2040";

    private final Services services;
    private final Tokens tokens;
    private final Path folder;
    private final Consumer<String> progress;

    /** Base URLs without a closing slash. */
    public record Services(String catalogue, String measurement, String delivery, String reporting) {}

    /** A bearer token for a client of the realm; asked anew for every request, as tokens expire. */
    @FunctionalInterface
    public interface Tokens {
        String of(String client) throws IOException, InterruptedException;
    }

    /**
     * @param folder the data, {@code deploy/luton2040}; what is invented of plans lies beside it, in {@code illustrative}
     * @param progress takes one line at a time on what has been loaded
     */
    public DemoLoader(Services services, Tokens tokens, Path folder, Consumer<String> progress) {
        this.services = services;
        this.tokens = tokens;
        this.folder = folder;
        this.progress = progress;
    }

    /** @throws DemoLoadFailed with one sentence on what was refused, or what never came */
    public void load() {
        try (Api api = new Api(tokens)) {
            catalogue(api, "catalogue", folder, DemoTables.CATALOGUE);
            catalogue(
                    api,
                    "illustrative catalogue",
                    folder.resolveSibling("illustrative"),
                    DemoTables.INVENTED_CATALOGUE);
            delivery(api, "delivery plan", folder, DemoTables.DELIVERY);
            delivery(
                    api,
                    "illustrative delivery plan",
                    folder.resolveSibling("illustrative"),
                    DemoTables.INVENTED_DELIVERY);
            untilMeasurementKnows(api, activeIn(api, services.catalogue() + "/api/v1/kpis?status=active"));
            open(api, "FY2021-H1");
            open(api, "FY2021-Q2");
            measurements(api);
            untilReportingShows(api);
            openData(api);
        }
    }

    private void catalogue(Api api, String what, Path from, List<String> tables) {
        JsonNode report = api.postFormOnce(
                        CATALOGUE_OFFICE,
                        services.catalogue() + "/api/v1/imports?plan=luton-2040",
                        Form.of(from, tables))
                .orFail()
                .json();
        progress.accept(what + ": " + summary(report));
    }

    private void delivery(Api api, String what, Path from, List<String> tables) {
        JsonNode report = api.postFormOnce(
                        PERFORMANCE_OFFICE, services.delivery() + "/api/v1/imports", Form.of(from, tables))
                .orFail()
                .json();
        progress.accept(what + ": " + summary(report));
    }

    private static String summary(JsonNode report) {
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (JsonNode table : report.path("tables")) {
            created += table.path("created").asInt();
            updated += table.path("updated").asInt();
            unchanged += table.path("unchanged").asInt();
        }
        return "%d tables, %d rows created, %d updated, %d unchanged"
                .formatted(report.path("tables").size(), created, updated, unchanged);
    }

    private void untilMeasurementKnows(Api api, Set<String> active) {
        Set<String> missing = new TreeSet<>(active);
        Api.await(
                TO_SPREAD,
                () -> {
                    missing.removeAll(activeIn(api, services.measurement() + "/api/v1/kpis"));
                    return missing.isEmpty();
                },
                () -> "measurement-service has not learnt of %s".formatted(String.join(", ", missing)));
        progress.accept("%d active KPIs known to the measurement service".formatted(active.size()));
    }

    private static Set<String> activeIn(Api api, String url) {
        Set<String> active = new TreeSet<>();
        String base = url + (url.contains("?") ? "&" : "?") + "limit=200";
        String page = base;
        while (true) {
            JsonNode answer = api.get(PERFORMANCE_OFFICE, page).orFail().json();
            for (JsonNode kpi : answer.path("items")) {
                if (kpi.path("lifeCycle").asText().equals("active")) {
                    active.add(kpi.path("code").asText());
                }
            }
            if (!answer.hasNonNull("next")) {
                return active;
            }
            page = base + "&cursor=" + URLEncoder.encode(answer.path("next").asText(), StandardCharsets.UTF_8);
        }
    }

    private void open(Api api, String period) {
        Api.Answer answer = api.postJsonOnce(
                PERFORMANCE_OFFICE,
                services.measurement() + "/api/v1/periods",
                new TreeMap<>(Map.of("code", period, "due", DUE)));
        if (answer.status() == 409) {
            progress.accept("%s was open already".formatted(period));
            return;
        }
        answer.orFail();
        progress.accept("%s opened, due %s".formatted(period, DUE));
    }

    private void measurements(Api api) {
        Map<String, List<DemoMeasurement>> byOrganisation = IllustrativeSeries.read(folder).stream()
                .collect(Collectors.groupingBy(DemoMeasurement::organisation, LinkedHashMap::new, Collectors.toList()));
        byOrganisation.forEach((organisation, rows) -> {
            for (int from = 0; from < rows.size(); from += MOST_ROWS) {
                submit(api, organisation, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
            }
            // No key: a decision repeated finds nothing left to decide, and a remembered answer would hide new values.
            Map<String, String> theirs = Map.of("organisation", organisation);
            api.postJson(PERFORMANCE_OFFICE, services.measurement() + "/api/v1/approvals", theirs)
                    .orFail();
            int published = api.postJson(PERFORMANCE_OFFICE, services.measurement() + "/api/v1/publications", theirs)
                    .orFail()
                    .json()
                    .path("published")
                    .asInt();
            progress.accept("%s: %d values posted, %d published".formatted(organisation, rows.size(), published));
        });
    }

    /** An invented jump is doubted as a real one is; what asks for a comment gets one that says so. */
    private void submit(Api api, String organisation, Collection<DemoMeasurement> rows) {
        String client = "partner-" + organisation;
        String submissions = services.measurement() + "/api/v1/submissions";
        JsonNode verdicts = api.postJson(client, submissions + "?dryRun=true&mode=partial", body(rows.stream()))
                .orFail()
                .json()
                .path("rows");
        Set<String> unexplained = verdicts.valueStream()
                .filter(DemoLoader::needsComment)
                .map(verdict -> verdict.path("id").asText())
                .collect(Collectors.toSet());
        api.postJsonOnce(
                        client,
                        submissions,
                        body(rows.stream()
                                .map(row -> unexplained.contains(row.id())
                                                && row.commentary().isEmpty()
                                        ? row.saying(INVENTED)
                                        : row)))
                .orFail();
    }

    /** One that is published already, with its comment, would be said anew without it. */
    private static boolean needsComment(JsonNode verdict) {
        return verdict.path("doubts")
                        .valueStream()
                        .anyMatch(doubt -> doubt.path("needsComment").asBoolean())
                || verdict.path("errors")
                        .valueStream()
                        .anyMatch(error -> error.path("code").asText().equals("reason-needed"));
    }

    private static Map<String, Object> body(Stream<DemoMeasurement> rows) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("illustrative", true);
        body.put("measurements", rows.map(DemoLoader::posted).toList());
        return body;
    }

    private static Map<String, Object> posted(DemoMeasurement row) {
        Map<String, Object> posted = new LinkedHashMap<>();
        posted.put("id", row.id());
        posted.put("kpi", row.kpi());
        posted.put("period", row.period());
        if (!row.category().isEmpty()) {
            posted.put("category", row.category());
        }
        posted.put("value", row.value());
        if (row.numerator() != null && row.denominator() != null) {
            posted.put("numerator", row.numerator());
            posted.put("denominator", row.denominator());
        }
        posted.put("quality", row.quality());
        if (!row.commentary().isEmpty()) {
            posted.put("commentary", row.commentary());
        }
        posted.put("source", row.source());
        posted.put("receivedOn", row.receivedOn().toString());
        return posted;
    }

    private void openData(Api api) {
        List<Row> rows = Csv.read(folder.resolveSibling("illustrative").resolve("open-data.csv"));
        List<Map<String, String>> scorecards = rows.stream()
                .filter(row -> row.cell("kpi").isEmpty())
                .<Map<String, String>>map(
                        row -> new TreeMap<>(Map.of("board", row.cell("board"), "scorecard", row.cell("scorecard"))))
                .toList();
        List<String> kpis = rows.stream()
                .map(row -> row.cell("kpi"))
                .filter(kpi -> !kpi.isEmpty())
                .toList();
        api.postJsonOnce(
                        PERFORMANCE_OFFICE,
                        services.reporting() + "/api/v1/open-data/decisions",
                        new TreeMap<>(Map.of("open", true, "why", OPENED, "scorecards", scorecards, "kpis", kpis)))
                .orFail();
        progress.accept("%d scorecards and %d KPIs opened to everybody".formatted(scorecards.size(), kpis.size()));
    }

    private void untilReportingShows(Api api) {
        Settling reporting = new Settling(api);
        Api.await(TO_SPREAD, reporting::isDone, reporting::unfinished);
        progress.accept("every board has its scorecards");
    }

    /**
     * Whether the boards have come to rest: nothing left to absorb and the same scorecard several times in a row, as a
     * value between an outbox and its topic is counted nowhere.
     */
    private final class Settling {
        private static final int TIMES = 3;

        private final Api api;
        private String scorecard = "";
        private int same;
        private String why = "";

        Settling(Api api) {
            this.api = api;
        }

        boolean isDone() {
            JsonNode freshness = api.get(PERFORMANCE_OFFICE, services.reporting() + "/api/v1/freshness")
                    .orFail()
                    .json();
            Api.Answer answer = api.get(PERFORMANCE_OFFICE, services.reporting() + A_SCORECARD);
            boolean shown = answer.status() == 200 && freshness.path("behind").asLong(1) == 0;
            same = shown && answer.body().equals(scorecard) ? same + 1 : 0;
            scorecard = answer.body();
            why = "it is behind by %s records and answers %d for a scorecard"
                    .formatted(freshness.path("behind"), answer.status());
            return same >= TIMES - 1;
        }

        String unfinished() {
            return "reporting-service does not show all that was published (%s)".formatted(why);
        }
    }
}
