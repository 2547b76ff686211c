package uk.luton2040.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import uk.luton2040.local.bench.Bench;
import uk.luton2040.local.bench.CatalogueBench;
import uk.luton2040.local.bench.ManyKpis;
import uk.luton2040.local.bench.ManyProjects;
import uk.luton2040.local.bench.PostsBench;
import uk.luton2040.local.bench.ProjectsBench;
import uk.luton2040.local.bench.ReportingBench;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;

@Command(
        name = "bench",
        description = "Measures how many values a second are taken, beside plain JDBC, and what each costs.",
        footer = "It starts and stops an instance of its own, so nobody's data is touched.")
final class BenchCommand implements Callable<Integer> {
    /** As the images run: both compilers. The heap is a third more than the demonstration's, as bodies are larger. */
    private static final List<String> PRODUCTION = List.of(
            "-Xmx256m",
            "-Xlog:gc:file=logs/gc-%p.log",
            // A few clients stand for many, and are to find out how much there is rather than what they may.
            "-Dluton2040.limits.per-second=1000000",
            "-Dluton2040.limits.burst=1000000",
            "-Dluton2040.limits.in-flight=64");

    /** So that it is not measured how fast pages leave a memory that is too small for a million values. */
    private static final int DATABASE_MEGABYTES = 2_560;

    private static final List<String> NEEDED_FOR_POSTS =
            List.of("postgres", "kafka", "keycloak", "catalogue", "measurement");
    private static final List<String> NEEDED_FOR_PROJECTS =
            List.of("postgres", "kafka", "keycloak", "catalogue", "measurement", "delivery");
    private static final List<String> NEEDED_FOR_REPORTING =
            List.of("postgres", "kafka", "keycloak", "catalogue", "measurement", "reporting");

    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--ports",
            paramLabel = "N",
            converter = PortOffset.class,
            defaultValue = "4000",
            scope = ScopeType.INHERIT,
            description = "added to every port; default ${DEFAULT-VALUE}")
    private int offset;

    @Mixin
    private PostsOptions options = new PostsOptions();

    private interface Measuring {
        void of(Product product) throws IOException, InterruptedException, SQLException;
    }

    private interface Figures {
        /** @param data of Luton, {@code deploy/luton2040} */
        String of(Product product, Path data) throws IOException, InterruptedException, SQLException;
    }

    /** Of {@code bench}, with or without the word {@code posts}. */
    static final class PostsOptions {
        @Option(
                names = "--rounds",
                paramLabel = "N",
                defaultValue = "3",
                description = "of which the medians are told; default ${DEFAULT-VALUE}")
        private int rounds;

        @Option(
                names = "--seconds",
                paramLabel = "N",
                defaultValue = "5",
                description = "that each measurement of a round takes; default ${DEFAULT-VALUE}")
        private int seconds;

        @Option(
                names = "--json",
                paramLabel = "FILE",
                description = "where the figures are written; default: .luton2040/bench/posts.json in the checkout")
        private @Nullable Path json;
    }

    @Override
    public Integer call() throws Exception {
        return measurePosts(options);
    }

    @Command(
            name = "posts",
            description =
                    "Measures how many values a second are taken, one by one and in bulk; as bench without a word.",
            footer = "It starts and deletes an instance of its own, so nobody's data is touched.")
    int posts(@Mixin PostsOptions given) throws Exception {
        return measurePosts(given);
    }

    @Command(
            name = "board",
            description = "Measures how soon a published value is on its board.",
            footer = "It starts and stops an instance of its own, so nobody's data is touched.")
    int board(
            @Option(
                            names = "--values",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "values that are measured; default ${DEFAULT-VALUE}")
                    int values)
            throws Exception {
        return measure(home("bench-board"), product -> new Bench(product, System.out).run(values));
    }

    @Command(
            name = "catalogue",
            description = "Measures imports and reads of a catalogue with many KPIs, each with many versions.",
            footer = "It starts and stops an instance of its own, empty each time, so nobody's data is touched.")
    int catalogue(
            @Option(names = "--kpis", paramLabel = "N", defaultValue = "5000", description = "default ${DEFAULT-VALUE}")
                    int kpis,
            @Option(
                            names = "--versions",
                            paramLabel = "N",
                            defaultValue = "10",
                            description = "of each KPI; default ${DEFAULT-VALUE}")
                    int versions)
            throws Exception {
        Path home = home("bench-catalogue");
        var invented = new ManyKpis(main.checkout().root().resolve("deploy/luton2040"), kpis, versions);
        forget(home);
        return measure(home, product -> new CatalogueBench(product, invented, System.out).run());
    }

    @Command(
            name = "projects",
            description = "Measures the overarching project plan over many projects, each with many updates.",
            footer = "It starts and deletes an instance of its own, so nobody's data is touched.")
    int projects(
            @Option(
                            names = "--projects",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "default ${DEFAULT-VALUE}")
                    int projects,
            @Option(
                            names = "--updates",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "of each project, one a quarter; default ${DEFAULT-VALUE}")
                    int updates)
            throws Exception {
        Path data = main.checkout().root().resolve("deploy/luton2040");
        var invented = new ManyProjects(data, projects, updates);
        Product product = likeProduction(home("bench-projects"));
        start(product, NEEDED_FOR_PROJECTS);
        new ProjectsBench(product, data, invented, System.out).run();
        return 0;
    }

    @Command(
            name = "reporting",
            description = "Measures what boards read and how soon, while a million revisions and then a million"
                    + " measurements are stored.",
            footer = "It starts and deletes an instance of its own, so nobody's data is touched.")
    int reporting(
            @Option(
                            names = "--boards",
                            paramLabel = "N",
                            defaultValue = "130",
                            description =
                                    "with forty KPIs each; 130 make a million measurements; default ${DEFAULT-VALUE}")
                    int boards,
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "of which the medians are told; default ${DEFAULT-VALUE}")
                    int rounds,
            @Option(
                            names = "--seconds",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "that each measurement of a round takes; default ${DEFAULT-VALUE}")
                    int seconds,
            @Option(
                            names = "--json",
                            paramLabel = "FILE",
                            description =
                                    "where the figures are written; default: .luton2040/bench/reporting.json in the"
                                            + " checkout")
                    @Nullable
                    Path json)
            throws Exception {
        var plan = new PostsBench.Plan(rounds, Duration.ofSeconds(seconds));
        return measureLikeProduction(
                "reporting",
                NEEDED_FOR_REPORTING,
                "reporting",
                json,
                (product, data) -> new ReportingBench(product, data, boards, PRODUCTION, plan, System.out).run());
    }

    private int measurePosts(PostsOptions given) throws IOException, InterruptedException, SQLException {
        var plan = new PostsBench.Plan(given.rounds, Duration.ofSeconds(given.seconds));
        return measureLikeProduction(
                "posts",
                NEEDED_FOR_POSTS,
                "measurement",
                given.json,
                (product, data) -> new PostsBench(product, data, PRODUCTION, plan, System.out).run());
    }

    /** @param service whose log is kept when something fails */
    private int measureLikeProduction(
            String name, List<String> needed, String service, @Nullable Path file, Figures figures)
            throws IOException, InterruptedException, SQLException {
        Path root = main.checkout().root();
        Path json = file == null ? root.resolve(".luton2040/bench/" + name + ".json") : file.toAbsolutePath();
        Product product = likeProduction(home("bench-" + name));
        Files.createDirectories(json.getParent());
        String measured;
        try {
            start(product, needed);
            measured = figures.of(product, root.resolve("deploy/luton2040"));
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            Path log = json.resolveSibling(service + ".log");
            Files.copy(product.home().log(service), log, StandardCopyOption.REPLACE_EXISTING);
            System.out.println("What the " + service + " service said is kept in " + log);
            throw e;
        }
        Files.writeString(json, measured);
        System.out.println("All rounds are in " + json);
        return 0;
    }

    /** The services as in production: with both compilers. However this program ends, it is deleted. */
    private Product likeProduction(Path folder) {
        forget(folder);
        var product = new Product(
                main.checkout(), new Home(folder), offset, new Product.Size(PRODUCTION, DATABASE_MEGABYTES));
        product.rememberOffset();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder)));
        return product;
    }

    /** Starts as many of the parts as it takes. */
    private static void start(Product product, List<String> needed) throws IOException, InterruptedException {
        List<Part> parts = product.parts().stream()
                .filter(part -> needed.contains(part.name()))
                .toList();
        new Startup(parts, product::needs, System.out).run();
    }

    /** However this program ends, what it started goes with it; what a killed one left is found the next time. */
    private static void forget(Path home) {
        if (Files.exists(home)) {
            Main.run("reset", "--yes", "--home", home.toString());
        }
    }

    private Path home(String name) {
        if (main.homeWasChosen()) {
            throw new PartFailed(
                    "bench takes no --home: it fills a product of its own with invented values and stops it");
        }
        return main.checkout().root().resolve(".luton2040").resolve(name);
    }

    private int measure(Path home, Measuring measuring) throws IOException, InterruptedException, SQLException {
        int up = Main.run("up", "--home", home.toString(), "--ports", Integer.toString(offset));
        if (up == 0) {
            // However this program ends, what it started goes with it.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Main.run("down", "--home", home.toString())));
            measuring.of(Product.of(main.checkout(), home));
        }
        return up;
    }
}
