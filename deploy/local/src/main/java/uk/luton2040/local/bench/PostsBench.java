package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/**
 * Posts new values for many KPIs, one by one and in bulk, and measures how many a second are taken and what each costs.
 * In turn with single posts the least they could cost is measured: the same rows by plain JDBC, and an empty request.
 */
public final class PostsBench {
    private static final String OFFICE = "performance-office";
    private static final String EDITOR = "catalogue-office";
    private static final String SERVICE = "measurement";
    private static final String SUBMISSIONS = "/api/v1/submissions";
    /** Any signed-in caller may; a token, one small query and a short answer. */
    private static final String CHEAP = "/api/v1/periods";

    private static final Duration TO_SPREAD = Duration.ofMinutes(2);
    private static final Duration TO_DRAIN = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final List<Integer> BULK_CLIENTS = List.of(1, 2, 4);

    private final Product product;
    private final Endpoints at;
    private final Plan plan;
    private final PrintStream out;
    private final ManyValues values;
    private final Results results;
    private final List<String> told = new ArrayList<>();

    /**
     * @param clients that post single values at the same time
     * @param rounds how often each is measured; medians are told
     * @param length of one measurement
     */
    public record Plan(int clients, int rounds, Duration length) {
        public Plan {
            if (clients < 1 || clients > 64 || rounds < 1 || rounds > 50 || length.isZero() || length.isNegative()) {
                throw new PartFailed("bench takes 1 to 64 clients, 1 to 50 rounds and at least one second");
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
            Parts.stop(part("catalogue"));
            var running = new Running(
                    calls,
                    database,
                    new Processors(
                            Map.of("service", part(SERVICE), "database", part("postgres"), "kafka", part("kafka"))));
            running.warmUp();
            SameInserts.make(database);
            try {
                running.singles();
            } finally {
                SameInserts.drop(database);
            }
            running.bulks();
        }
        out.println();
        out.print(results.table());
        told.forEach(out::println);
        return results.json();
    }

    private Part part(String name) {
        return product.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void requireDurable(Connection database) throws SQLException {
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
                at.measurement() + CHEAP,
                Map.of(
                        "code",
                        ManyValues.OPENED.toString(),
                        "due",
                        ManyValues.OPENED.atEndOfMonth().plusDays(30).toString()));
    }

    private static long number(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** What is measured while everything runs. */
    private final class Running {
        private final Calls calls;
        private final Connection database;
        private final Processors processors;
        private final GarbageLog garbage;

        Running(Calls calls, Connection database, Processors processors) {
            this.calls = calls;
            this.database = database;
            this.processors = processors;
            this.garbage = new GarbageLog(product.home()
                    .path("logs")
                    .resolve("gc-" + processors.process("service").pid() + ".log"));
        }

        /** Gives every series a history, and the compilers time. */
        void warmUp() throws IOException, InterruptedException, SQLException {
            out.println("Warming up");
            Load.of(2, plan.length().multipliedBy(2), bulk(LARGE));
            Load.of(2, plan.length(), bulk(SMALL));
            // The second compiler comes to the code of a request after some ten thousand of them.
            Load.of(plan.clients(), plan.length().multipliedBy(4), cheapGets());
            Load.of(plan.clients(), plan.length().multipliedBy(8), singlePosts());
            untilDrained();
            tidy();
        }

        void singles() throws IOException, InterruptedException, SQLException {
            String payload = text(database, "select payload from history order by seq desc limit 1");
            Load.Clients least = number -> {
                SameInserts same = SameInserts.on(product.postgres().connect(SERVICE), payload);
                return client(same::run, same);
            };
            Load.of(plan.clients(), plan.length(), least);
            List<Round> yardstick = new ArrayList<>();
            List<Round> empty = new ArrayList<>();
            List<Round> posts = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                out.printf("Single posts, round %d of %d%n", round + 1, plan.rounds());
                yardstick.add(round(plan.clients(), least));
                empty.add(round(plan.clients(), cheapGets()));
                Round post = round(plan.clients(), singlePosts());
                posts.add(post.with(
                        "ratio to JDBC (target 0.60)",
                        post.perSecond() / yardstick.getLast().perSecond()));
                untilDrained();
            }
            results.add("the same rows by JDBC", plan.clients(), yardstick);
            results.add("GET " + CHEAP, plan.clients(), empty);
            results.add("single posts", plan.clients(), posts);
        }

        void bulks() throws IOException, InterruptedException, SQLException {
            int clients = 1;
            double best = 0;
            for (int tried : BULK_CLIENTS) {
                Round round = bulkRound(tried, LARGE);
                told.add("%d clients posting 10,000 values at a time: %,.0f values/s"
                        .formatted(tried, round.perSecond()));
                if (round.perSecond() > best * 1.03) {
                    best = round.perSecond();
                    clients = tried;
                }
            }
            List<Round> small = new ArrayList<>();
            List<Round> large = new ArrayList<>();
            for (int round = 0; round < plan.rounds(); round++) {
                out.printf("Bulk posts, round %d of %d%n", round + 1, plan.rounds());
                small.add(bulkRound(clients, SMALL));
                large.add(bulkRound(clients, LARGE));
            }
            Round less = results.add("values, 1,000 at a time", clients, small);
            Round more = results.add("values, 10,000 at a time", clients, large);
            told.add("values a second by 10,000: %,.0f (target 15,000)".formatted(more.perSecond()));
            told.add("processor for each value in service and database: %.1f µs by 1,000, %.1f µs by 10,000"
                    .formatted(ours(less), ours(more)));
            told.add("heap left by collections over the rounds of 10,000: %s MB"
                    .formatted(large.stream()
                            .map(round -> "%.0f".formatted(round.more().get("heap left by a collection, MB")))
                            .toList()));
        }

        private double ours(Round round) {
            return round.cpu("service") + round.cpu("database");
        }

        private Round round(int clients, Load.Clients open) throws InterruptedException {
            Map<String, Double> before = processors.used();
            Load load = Load.of(clients, plan.length(), open);
            Map<String, Double> each =
                    Processors.each(before, processors.used(), load.timings().count());
            return new Round(
                    load.perSecond(),
                    load.timings().milliseconds(0.5),
                    load.timings().milliseconds(0.99),
                    each,
                    Map.of());
        }

        /** All of it is told for a value, but for the milliseconds, which are a request's. */
        private Round bulkRound(int clients, int rows) throws IOException, InterruptedException, SQLException {
            garbage.next();
            Map<String, Double> before = processors.used();
            long began = System.nanoTime();
            Load load = Load.of(clients, plan.length(), bulk(rows));
            untilDrained();
            double drained = (System.nanoTime() - began) / 1e9;
            double count = (double) load.timings().count() * rows;
            GarbageLog.Heap heap = garbage.next();
            return new Round(
                            count / load.seconds(),
                            load.timings().milliseconds(0.5),
                            load.timings().milliseconds(0.99),
                            Processors.each(before, processors.used(), count),
                            Map.of())
                    .with("per second until the outbox is drained", count / drained)
                    .with("largest heap, MB", heap.peak())
                    .with("heap left by a collection, MB", heap.left())
                    .with("resident, MB", Parts.residentBytes(processors.process("service")) / 1e6);
        }

        private Load.Clients singlePosts() {
            return bulk(1);
        }

        private Load.Clients bulk(int rows) {
            return number -> {
                int organisation = number % ManyValues.ORGANISATIONS.size();
                String token = calls.token(ManyValues.client(organisation));
                Wire wire = new Wire(at.measurement());
                return client(
                        () -> wire.post(
                                SUBMISSIONS,
                                token,
                                UUID.randomUUID().toString(),
                                values.submission(organisation, rows)),
                        wire);
            };
        }

        private Load.Clients cheapGets() {
            return number -> {
                String token = calls.token(ManyValues.client(number % ManyValues.ORGANISATIONS.size()));
                Wire wire = new Wire(at.measurement());
                return client(() -> wire.get(CHEAP, token), wire);
            };
        }

        private void untilDrained() throws InterruptedException, SQLException {
            long deadline = System.nanoTime() + TO_DRAIN.toNanos();
            while (number(database, "select count(*) from (select from outbox limit 1) waiting") > 0) {
                if (System.nanoTime() > deadline) {
                    throw new PartFailed("The outbox was not drained within 2 minutes");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }

        /** What PostgreSQL would do by itself within minutes, so that no figure depends on when it does. */
        private void tidy() throws SQLException {
            try (Statement statement = database.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Load.Client client(Action action, AutoCloseable closed) {
        return new Load.Client() {
            @Override
            public void call() throws Exception {
                action.run();
            }

            @Override
            public void close() throws Exception {
                closed.close();
            }
        };
    }
}
