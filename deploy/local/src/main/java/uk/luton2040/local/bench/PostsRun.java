package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import uk.luton2040.local.Product;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/** What is measured of posts while everything runs. */
final class PostsRun {
    /** Any signed-in caller may; a token, one small query and a short answer. */
    private static final String CHEAP = "/api/v1/periods";

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final Duration TO_DRAIN = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    /**
     * Posts of several clients are written in sets, of which two are under way: the more clients, the larger the sets
     * and the cheaper a post, while rows by JDBC cost the same. So what is told of one number says little of another.
     */
    private static final List<Integer> SINGLE_CLIENTS = List.of(16, 32);

    private static final List<Integer> BULK_CLIENTS = List.of(1, 2, 4);
    /** Organisations from this one on are not measured by bulk posts. */
    private static final int OTHERS = Collections.max(BULK_CLIENTS);

    private final Product product;
    private final PostsBench.Plan plan;
    private final ManyValues values;
    private final Calls calls;
    private final Connection database;
    private final Processors processors;
    private final GarbageLog garbage;
    private final Results results;
    private final PrintStream out;
    private final String measurement;

    /** @param calls for tokens */
    PostsRun(
            Product product,
            PostsBench.Plan plan,
            ManyValues values,
            Calls calls,
            Connection database,
            Results results,
            PrintStream out) {
        this.product = product;
        this.plan = plan;
        this.values = values;
        this.calls = calls;
        this.database = database;
        this.results = results;
        this.out = out;
        this.measurement = product.endpoints().measurement();
        this.processors = new Processors(Map.of(
                "service", product.part(PostsBench.SERVICE),
                "database", product.part("postgres"),
                "kafka", product.part("kafka")));
        this.garbage = new GarbageLog(product.home()
                .path("logs")
                .resolve("gc-" + processors.process("service").pid() + ".log"));
    }

    /** Gives every series a history, and the compilers time. */
    void warmUp() throws IOException, InterruptedException, SQLException {
        out.println("Warming up");
        Load.of(2, plan.length().multipliedBy(2), bulk(LARGE, 0));
        Load.of(2, plan.length().multipliedBy(4), bulk(SMALL, 0));
        // The second compiler comes to the code of a request after some ten thousand of them, and shares the
        // processors.
        int clients = SINGLE_CLIENTS.getLast();
        Load.of(clients, plan.length().multipliedBy(8), cheapGets());
        Load.of(clients, plan.length().multipliedBy(16), singlePosts());
        untilDrained();
        tidy();
    }

    void singles() throws IOException, InterruptedException, SQLException {
        Load.of(SINGLE_CLIENTS.getLast(), plan.length().multipliedBy(4), sameInserts(1));
        for (int clients : SINGLE_CLIENTS) {
            singles(clients);
        }
    }

    private void singles(int clients) throws IOException, InterruptedException, SQLException {
        Load.Clients least = sameInserts(1);
        List<Round> yardstick = new ArrayList<>();
        List<Round> empty = new ArrayList<>();
        List<Round> posts = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            out.printf("Single posts by %d clients, round %d of %d%n", clients, round + 1, plan.rounds());
            yardstick.add(round(clients, 1, least));
            empty.add(round(clients, 1, cheapGets()));
            Round single = round(clients, 1, singlePosts());
            posts.add(single.with(
                    "ratio to JDBC (target 0.60)",
                    single.perSecond() / yardstick.getLast().perSecond()));
            untilDrained();
        }
        Round rows = results.add("the same rows by JDBC", clients, yardstick);
        Round request = results.add("GET " + CHEAP, clients, empty);
        Round post = results.add("single posts", clients, posts);
        results.tell(
                "processor in all by %d clients, µs: a post %.0f, an empty request %.0f, the same rows by JDBC %.0f; on the same processors a post that were an empty request and nothing else would reach %.2f of JDBC"
                        .formatted(
                                clients,
                                post.cpuOfAll(),
                                request.cpuOfAll(),
                                rows.cpuOfAll(),
                                rows.cpuOfAll() / request.cpuOfAll()));
    }

    void bulks() throws IOException, InterruptedException, SQLException {
        warmUpForMany();
        int clients = 1;
        double best = 0;
        for (int tried : BULK_CLIENTS) {
            Round round = bulkRound(tried, LARGE);
            results.tell(
                    "%d clients posting 10,000 values at a time: %,.0f values/s".formatted(tried, round.perSecond()));
            if (round.perSecond() > best * 1.03) {
                best = round.perSecond();
                clients = tried;
            }
        }
        Load.Clients least = sameInserts(SMALL);
        Load.of(clients, plan.length(), least);
        List<Round> yardstick = new ArrayList<>();
        List<Round> small = new ArrayList<>();
        List<Round> large = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            out.printf("Bulk posts, round %d of %d%n", round + 1, plan.rounds());
            Round rows = round(clients, SMALL, least);
            yardstick.add(rows);
            small.add(comparedTo(rows, bulkRound(clients, SMALL)));
            large.add(comparedTo(rows, bulkRound(clients, LARGE)));
        }
        results.add("these rows by JDBC, 1,000 a batch", clients, yardstick);
        Round less = results.add("values, 1,000 at a time", clients, small);
        Round more = results.add("values, 10,000 at a time", clients, large);
        results.tell("values a second: %,.0f by 1,000, %,.0f by 10,000 (target 15,000)"
                .formatted(less.perSecond(), more.perSecond()));
        results.tell("processor for each value in service and database: %.1f µs by 1,000, %.1f µs by 10,000"
                .formatted(ours(less), ours(more)));
        results.tell("heap left by collections over the rounds of 10,000: %s MB"
                .formatted(large.stream()
                        .map(round -> "%.0f".formatted(round.more().get("heap left by a collection, MB")))
                        .toList()));
    }

    /**
     * What was compiled for single posts is compiled again, and late: however many values there are, a post is called
     * once. Of others than are measured, whose months would be used up.
     */
    private void warmUpForMany() throws IOException, InterruptedException, SQLException {
        out.println("Warming up for many values at a time");
        Load.of(2, plan.length().multipliedBy(8), bulk(SMALL, OTHERS));
        Load.of(2, plan.length().multipliedBy(4), bulk(LARGE, OTHERS + 2));
        untilDrained();
        tidy();
    }

    private static Round comparedTo(Round yardstick, Round round) {
        return round.with("ratio to JDBC by 1,000", round.perSecond() / yardstick.perSecond());
    }

    private double ours(Round round) {
        return round.cpu("service") + round.cpu("database");
    }

    /** @param values how many each call writes: all but the milliseconds is told for one */
    private Round round(int clients, int values, Load.Clients open) throws InterruptedException {
        AtomicReference<Map<String, Double>> before = new AtomicReference<>(Map.of());
        Load load = Load.of(clients, plan.length(), open, () -> before.set(processors.used()));
        Map<String, Double> each = Processors.each(
                before.get(), processors.used(), (double) load.timings().count() * values);
        return new Round(
                load.perSecond() * values,
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
        Load load = Load.of(clients, plan.length(), bulk(rows, 0));
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
        return bulk(1, 0);
    }

    /** @param first the organisation that the first client posts for */
    private Load.Clients bulk(int rows, int first) {
        return number -> {
            int organisation = (first + number) % ManyValues.ORGANISATIONS.size();
            String token = calls.token(ManyValues.client(organisation));
            Wire wire = new Wire(measurement);
            return client(
                    () -> wire.post(
                            SUBMISSIONS, token, UUID.randomUUID().toString(), values.submission(organisation, rows)),
                    wire);
        };
    }

    private Load.Clients sameInserts(int rows) throws SQLException {
        String payload = PostsBench.text(database, "select payload from history order by seq desc limit 1");
        return number -> {
            SameInserts same = SameInserts.on(product.postgres().connect(PostsBench.SERVICE), payload);
            return client(() -> same.run(rows), same);
        };
    }

    private Load.Clients cheapGets() {
        return number -> {
            String token = calls.token(ManyValues.client(number % ManyValues.ORGANISATIONS.size()));
            Wire wire = new Wire(measurement);
            return client(() -> wire.get(CHEAP, token), wire);
        };
    }

    private void untilDrained() throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + TO_DRAIN.toNanos();
        while (PostsBench.number(database, "select count(*) from (select from outbox limit 1) waiting") > 0) {
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
            statement.execute("checkpoint");
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
