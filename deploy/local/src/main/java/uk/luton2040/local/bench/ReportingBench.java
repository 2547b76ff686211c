package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.PartFailed;

/**
 * Measures what people read and how soon, while the journal grows: first little is stored, then a million revisions,
 * then a million measurements. Values of a few boards are posted; what is only to be stored is generated into the
 * journal (see {@link ManyRevisions}), and a rebuild makes the views of it.
 */
public final class ReportingBench {
    static final String SERVICE = "reporting";
    static final String OFFICE = "performance-office";
    private static final String EDITOR = "catalogue-office";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Eight quarters of each KPI are shown; ten years are stored in the end. */
    private static final int SHOWN = 8;

    private static final int STORED = 40;
    private static final int REVISIONS = 5;

    /** Boards whose values are posted. */
    static final int LIVE = 3;

    /** Whose KPIs get one more measurement each time. */
    static final int GROWING = LIVE;

    /** Boards that have measurements when little is stored: about ten thousand. */
    private static final int FEW = 3;

    private final Product product;
    private final Endpoints at;
    private final ManyRevisions many;
    private final PostsBench.Plan plan;
    private final Results results;
    private final PrintStream out;

    /**
     * @param boards with forty KPIs each, of which a million measurements are made when there are 130
     * @param options of the services' JVM, to be told with the figures
     * @param out where the table is printed
     */
    public ReportingBench(
            Product product, Path data, int boards, List<String> options, PostsBench.Plan plan, PrintStream out) {
        if (boards <= GROWING + FEW || boards > 200) {
            throw new PartFailed("bench reporting takes %d to 200 boards".formatted(GROWING + FEW + 1));
        }
        this.product = product;
        this.at = product.endpoints();
        this.many = new ManyRevisions(data, boards);
        this.plan = plan;
        this.out = out;
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("at", Instant.now().toString());
        setting.put("java", Runtime.version().toString());
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("serviceOptions", options);
        setting.put("rounds", plan.rounds());
        setting.put("secondsEach", plan.length().toSeconds());
        setting.put("boards", boards);
        setting.put("kpis", many.kpis());
        setting.put("stored", "generated into the journal by SQL, in the form of a posted value's event");
        this.results = new Results(setting);
    }

    /** @return the figures as JSON */
    public String run() throws IOException, InterruptedException, SQLException {
        try (Calls calls = new Calls(at.realm());
                Connection reporting = product.postgres().connect(SERVICE)) {
            PostsBench.requireDurable(reporting);
            fill(calls, reporting);
            var running = new ReportingRun(product, many.boards(), plan, calls, results, out);
            running.postLiveValues();
            await("the posted values", reporting, "current_fact where kpi is not null", running.liveValues());
            List<String> shown = ManyRevisions.quarters(0, SHOWN);
            generate(reporting, GROWING, FEW, shown, 1);
            running.rebuild("rebuild, little stored");
            running.oneMore("one more measurement, %s stored".formatted(stored(reporting)));
            ManyRevisions.Span span =
                    generate(reporting, GROWING + FEW, many.boards() - GROWING - FEW, shown, REVISIONS);
            running.rebuild("rebuild, %s stored".formatted(stored(reporting)));
            running.reads();
            running.asAt("as-at scorecard, %s revisions".formatted(revisions(reporting)), GROWING + FEW, span);
            running.oneMore("one more measurement, %s stored".formatted(stored(reporting)));
            running.whileValuesFlow();
            generate(reporting, GROWING, many.boards() - GROWING, ManyRevisions.quarters(SHOWN, STORED - SHOWN), 1);
            running.oneMore("one more measurement, %s stored".formatted(stored(reporting)));
            running.asAt(
                    "as-at scorecard of %,d parts, %s revisions"
                            .formatted(ManyRevisions.KPIS_EACH * ManyRevisions.WARDS * STORED, revisions(reporting)),
                    GROWING + FEW,
                    span);
            running.rebuild("rebuild, %s stored".formatted(stored(reporting)));
            running.selfCheck();
        }
        out.println();
        out.print(results.table());
        return results.json();
    }

    private ManyRevisions.Span generate(
            Connection reporting, int firstBoard, int boards, List<String> quarters, int revisions)
            throws SQLException {
        long began = System.nanoTime();
        ManyRevisions.Span span = ManyRevisions.generate(reporting, firstBoard, boards, quarters, revisions);
        out.printf("Generated %,d revisions in %.0f s%n", span.rows(), (System.nanoTime() - began) / 1e9);
        return span;
    }

    private static String stored(Connection reporting) throws SQLException {
        return "%,d".formatted(PostsBench.number(reporting, "select count(*) from current_fact where kpi is not null"));
    }

    private static String revisions(Connection reporting) throws SQLException {
        return "%,d".formatted(PostsBench.number(reporting, "select count(*) from journal"));
    }

    /** The period is opened last: until then no board shows anything that would have to be made. */
    private void fill(Calls calls, Connection reporting) throws IOException, InterruptedException, SQLException {
        out.printf("Filling the catalogue with %,d KPIs of %d boards%n", many.kpis(), many.boards());
        calls.post(EDITOR, at.catalogue() + "/api/v1/imports?plan=luton-2040", Form.of(many.catalogue()));
        for (int board = 0; board < many.boards(); board++) {
            String scorecard = ManyRevisions.scorecard(board);
            put(calls, "/api/v1/scorecards/" + scorecard, scorecard(board));
            put(
                    calls,
                    "/api/v1/boards/" + ManyRevisions.board(board),
                    Map.of(
                            "name",
                            "Board %d of a benchmark".formatted(board),
                            "kind",
                            "partnership",
                            "receives",
                            List.of(Map.of("scorecard", scorecard, "cycle", "quarterly")),
                            "sights",
                            List.of()));
        }
        await("the KPIs", reporting, "current_fact where type = 'luton2040.catalogue.kpi.v1'", many.kpis());
        await("the boards", reporting, "current_fact where type = 'luton2040.catalogue.board.v1'", many.boards());
        try (Connection measurement = product.postgres().connect(PostsBench.SERVICE)) {
            await("the scorecards", measurement, "known_scorecard", many.boards());
            await("the KPIs", measurement, "known_kpi where life_cycle = 'active'", many.kpis());
        }
        calls.send(
                OFFICE,
                "POST",
                at.measurement() + "/api/v1/periods",
                Map.of(
                        "code",
                        ManyRevisions.OPENED.code(),
                        "due",
                        ManyRevisions.OPENED.end().plusDays(20).toString()));
        await("the opened period", reporting, "current_fact where type = 'luton2040.measurement.period.v1'", 1);
        for (int board = 0; board <= GROWING; board++) {
            String url = at.measurement() + "/api/v1/approval-policies/" + ManyRevisions.scorecard(board);
            calls.send(OFFICE, "PUT", url, Map.of("levels", 0), "If-Match", Calls.etag(calls.get(OFFICE, url)));
        }
    }

    private void put(Calls calls, String path, Map<String, ?> body) throws IOException, InterruptedException {
        calls.send(EDITOR, "PUT", at.catalogue() + path, body, "If-Match", "\"0\"");
    }

    private static Map<String, ?> scorecard(int board) {
        return Map.of(
                "title",
                "Scorecard %d of a benchmark".formatted(board),
                "reportingCycle",
                "quarterly",
                "reportedTo",
                List.of(),
                "lines",
                ManyRevisions.codes(board).stream()
                        .map(code -> Map.of("kpis", List.of(code), "title", "Line of " + code))
                        .toList());
    }

    private static void await(String what, Connection database, String table, long count)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (PostsBench.number(database, "select count(*) from " + table) < count) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed("Of %s only %d of %d have arrived"
                        .formatted(what, PostsBench.number(database, "select count(*) from " + table), count));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
