package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/**
 * Posts new values for many KPIs, one by one and in bulk, and measures how many a second are taken and what each costs.
 * In turn with single posts the least they could cost is measured: the same rows by plain JDBC, and an empty request.
 */
public final class PostsBench {
    private static final String OFFICE = "performance-office";
    private static final String EDITOR = "catalogue-office";
    static final String SERVICE = "measurement";

    private static final String PERIODS = "/api/v1/periods";

    private static final Duration TO_SPREAD = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Product product;
    private final Endpoints at;
    private final Plan plan;
    private final PrintStream out;
    private final ManyValues values;
    private final Results results;

    /**
     * @param rounds how often each is measured; medians are told
     * @param length of one measurement
     */
    public record Plan(int rounds, Duration length) {
        public Plan {
            if (rounds < 1 || rounds > 50 || length.isZero() || length.isNegative()) {
                throw new PartFailed("bench takes 1 to 50 rounds and at least one second");
            }
        }
    }

    /**
     * @param options of the services' JVM, to be told with the figures
     * @param out where the table is printed
     */
    public PostsBench(Product product, java.nio.file.Path data, List<String> options, Plan plan, PrintStream out) {
        this.product = product;
        this.at = product.endpoints();
        this.plan = plan;
        this.out = out;
        this.values = new ManyValues(data);
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("at", Instant.now().toString());
        setting.put("java", Runtime.version().toString());
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("serviceOptions", options);
        setting.put("rounds", plan.rounds());
        setting.put("secondsEach", plan.length().toSeconds());
        this.results = new Results(setting);
    }

    /** @return the figures as JSON */
    public String run() throws IOException, InterruptedException, SQLException {
        try (Calls calls = new Calls(at.realm());
                Connection database = product.postgres().connect(SERVICE)) {
            requireDurable(database);
            out.println("Filling the catalogue");
            fill(calls);
            Parts.stop(product.part("catalogue"));
            var running = new PostsRun(product, plan, values, calls, database, results, out);
            running.warmUp();
            SameInserts.make(database);
            try {
                running.singles();
                running.bulks();
            } finally {
                SameInserts.drop(database);
            }
        }
        out.println();
        out.print(results.table());
        return results.json();
    }

    static void requireDurable(Connection database) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit")) {
            if (!text(database, "show " + setting).equals("on")) {
                throw new PartFailed("PostgreSQL's " + setting + " is off, so its figures would mean nothing");
            }
        }
    }

    private void fill(Calls calls) throws IOException, InterruptedException, SQLException {
        calls.post(EDITOR, at.catalogue() + "/api/v1/imports?plan=luton-2040", Form.of(values.catalogue()));
        long deadline = System.nanoTime() + TO_SPREAD.toNanos();
        try (Connection database = product.postgres().connect(SERVICE)) {
            while (number(database, "select count(*) from known_kpi where life_cycle = 'active'") < ManyValues.kpis()) {
                if (System.nanoTime() > deadline) {
                    throw new PartFailed("measurement-service has learnt of only %d of %d active KPIs"
                            .formatted(
                                    number(database, "select count(*) from known_kpi where life_cycle = 'active'"),
                                    ManyValues.kpis()));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        calls.send(
                OFFICE,
                "POST",
                at.measurement() + PERIODS,
                Map.of(
                        "code",
                        ManyValues.OPENED.toString(),
                        "due",
                        ManyValues.OPENED.atEndOfMonth().plusDays(30).toString()));
    }

    static long number(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    static String text(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
