package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.local.demo.Chance;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.PartFailed;

/**
 * Fills a delivery plan with many projects and many published updates of each, through its own imports, and measures what
 * the overarching summary takes, beside an empty answer of the same service and beside its own statements by plain JDBC.
 */
public final class ProjectsBench {
    private static final String OFFICE = "performance-office";
    private static final String READER = "audit-office";
    private static final String PLAN = "/project-plan";
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final double SECOND = 1e9;

    private final Product product;
    private final Endpoints at;
    private final Path folder;
    private final ManyProjects projects;
    private final PrintStream out;

    /**
     * @param folder the data, {@code deploy/luton2040}
     * @param out where the figures are printed
     */
    public ProjectsBench(Product product, Path folder, ManyProjects projects, PrintStream out) {
        this.product = product;
        this.at = product.endpoints();
        this.folder = folder;
        this.projects = projects;
        this.out = out;
    }

    /** @throws PartFailed when a call is refused, or what others told never arrives */
    public void run() throws IOException, InterruptedException, SQLException {
        out.printf(
                "%n%,d projects, %d updates of each; %d processors, Java %s%n",
                projects.count(), projects.updates(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (Calls calls = new Calls(at.realm());
                SameSummary same = new SameSummary(product.postgres().connect("delivery"))) {
            others(calls);
            fill(calls);
            measure(calls, same);
        }
    }

    /** Luton's plans and boards, and as many opened quarters as there are updates. */
    private void others(Calls calls) throws IOException, InterruptedException, SQLException {
        calls.post(
                "catalogue-office",
                at.catalogue() + "/api/v1/imports?plan=luton-2040",
                Form.of(folder, List.of("plans", "priorities", "outcomes", "boards", "board-priorities")));
        for (int number = 1; number <= projects.updates(); number++) {
            calls.send(
                    OFFICE,
                    "POST",
                    at.measurement() + "/api/v1/periods",
                    Map.of(
                            "code",
                            ManyProjects.period(number),
                            "due",
                            ManyProjects.due(number).toString()),
                    "Idempotency-Key",
                    ManyProjects.period(number));
        }
        long deadline = System.nanoTime() + PATIENCE;
        while (count("known where type = 'luton2040.measurement.period.v1'") < projects.updates()
                || count("known where type = 'luton2040.catalogue.board.v1'") == 0) {
            if (System.nanoTime() > deadline) {
                throw new PartFailed("Boards and periods did not reach the delivery plan within 2 minutes");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void fill(Calls calls) throws IOException, InterruptedException, SQLException {
        String url = at.delivery() + "/api/v1/imports?why=benchmark";
        double all = Timings.taken(() -> calls.post(OFFICE, url, Form.of(projects.projects()))) / SECOND;
        out.printf("%-44s %8.1f s%n", "import of the projects", all);
        double first = 0;
        double last = 0;
        for (int number = 1; number <= projects.updates(); number++) {
            Form form = Form.of(projects.updates(number));
            last = Timings.taken(() -> calls.post(OFFICE, url, form)) / SECOND;
            first = number == 1 ? last : first;
        }
        out.printf("%-44s %8.1f s first, %.1f s last%n", "import of a quarter's updates", first, last);
        try (Connection connection = product.postgres().connect("delivery");
                Statement statement = connection.createStatement()) {
            // What PostgreSQL would do by itself within minutes, so that no figure depends on when it does.
            statement.execute("vacuum analyze");
        }
    }

    private void measure(Calls calls, SameSummary same) throws IOException, InterruptedException, SQLException {
        String api = at.delivery() + "/api/v1";
        Timings.Step empty = () -> calls.get(READER, api + "/projects?priority=none");
        Timings.Step json = () -> calls.get(READER, api + PLAN);
        out.printf("%n" + Beside.HEADING, "the summary, milliseconds");
        print("GET of an empty list, with a token", empty, empty);
        print("JSON, all projects", json, empty);
        print("the same beside its statements by plain JDBC", json, same::run);
        print("JSON, grouped by priority", () -> calls.get(READER, api + PLAN + "?by=priority"), empty);
        print("JSON, grouped by board", () -> calls.get(READER, api + PLAN + "?by=board"), empty);
        print("JSON, one priority's", () -> calls.get(READER, api + PLAN + "?priority=economy"), empty);
        print("JSON, one board's", () -> calls.get(READER, api + PLAN + "?board=inclusive-economy-board"), empty);
        print("CSV, all projects", () -> calls.get(READER, api + PLAN, "Accept", "text/csv"), empty);
        print("the timeline", () -> calls.get(READER, api + PLAN + "/timeline"), empty);
        var any = new Chance(1);
        print(
                "JSON, when a project has just changed",
                () -> {
                    same.touch(ManyProjects.code(any.between(0, projects.count() - 1)));
                    json.run();
                },
                empty);
        print(
                "JSON, when all have, beside plain JDBC",
                () -> {
                    same.touchAll();
                    json.run();
                },
                () -> {
                    same.touchAll();
                    same.runAnew();
                });
        HttpResponse<byte[]> answer = calls.get(READER, api + PLAN);
        out.printf("The summary has %,d bytes of JSON.%n", answer.body().length);
    }

    private void print(String what, Timings.Step step, Timings.Step least)
            throws IOException, InterruptedException, SQLException {
        out.println(Beside.of(step, least).line(what));
    }

    private long count(String table) throws SQLException {
        try (Connection connection = product.postgres().connect("delivery");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
