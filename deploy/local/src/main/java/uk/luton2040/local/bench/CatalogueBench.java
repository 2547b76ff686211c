package uk.luton2040.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/**
 * Fills a catalogue with many KPIs and many versions of each, through its own imports, and measures what it takes and
 * what the catalogue then takes to be read. Beside an import stands what writing the same rows by plain JDBC took.
 */
public final class CatalogueBench {
    private static final String EDITOR = "catalogue-office";
    private static final LocalDate BEFORE_ALL_REVIEWS = LocalDate.of(2000, 4, 1);
    private static final String KPI_EVENTS = "luton2040.catalogue.kpi.v1";
    private static final long PATIENCE = Duration.ofMinutes(15).toNanos();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final double SECOND = 1e9;

    private final Product product;
    private final Endpoints at;
    private final ManyKpis kpis;
    private final PrintStream out;

    /** @param out where the figures are printed */
    public CatalogueBench(Product product, ManyKpis kpis, PrintStream out) {
        this.product = product;
        this.at = product.endpoints();
        this.kpis = kpis;
        this.out = out;
    }

    /** @throws PartFailed when a call is refused or an import never reaches the other services */
    public void run() throws IOException, InterruptedException, SQLException {
        out.printf(
                "%n%,d KPIs, %d versions of each; %d processors, Java %s%n",
                kpis.count(), kpis.versions(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (Calls calls = new Calls(at.realm())) {
            fill(calls);
            tidy();
            try (SameSearch same = new SameSearch(product.postgres().connect("catalogue"))) {
                new CatalogueReads(at.catalogue(), kpis, calls, same, out).measure();
            }
        }
    }

    private void fill(Calls calls) throws IOException, InterruptedException, SQLException {
        out.printf(
                "%-20s %9s %9s %9s %32s%n",
                "imports, seconds", "import", "JDBC", "ratio", "known in the other services");
        List<String> codes =
                IntStream.range(0, kpis.count()).mapToObj(ManyKpis::code).toList();
        double imported = 0;
        double least = 0;
        try (SameImport same = new SameImport(product.postgres().connect("catalogue"))) {
            for (int version = 1; version <= kpis.versions(); version++) {
                double took = take(calls, version);
                double spread = Timings.taken(this::untilKnownToAll) / SECOND;
                double plain = same.run(codes, version) / SECOND;
                out.printf(
                        "version %-12d %9.1f %9.1f %9.1f %26.1f later%n", version, took, plain, took / plain, spread);
                imported += took;
                least += plain;
            }
        }
        out.printf("%-20s %9.1f %9.1f %9.1f%n", "in all", imported, least, imported / least);
    }

    private double take(Calls calls, int version) throws IOException, InterruptedException, SQLException {
        Form form = Form.of(kpis.tables(version));
        String from = version == 1 ? "" : "&effectiveFrom=" + BEFORE_ALL_REVIEWS.plusYears(version);
        String url = at.catalogue() + "/api/v1/imports?why=benchmark" + from;
        return Timings.taken(() -> calls.post(EDITOR, url, form)) / SECOND;
    }

    /** By the sum of revisions, as every consumer keeps the newest of each KPI. */
    private void untilKnownToAll() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        long told = sum("catalogue", "kpi");
        while (sum("measurement", "known_kpi") < told
                || sum("reporting", "current_fact where type = '" + KPI_EVENTS + "'") < told) {
            for (Part part : product.parts()) {
                if (Parts.find(part).isEmpty()) {
                    throw new PartFailed(part.name() + " has died; its log is in "
                            + product.home().folder());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed("The import did not reach the other services within 15 minutes");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private long sum(String database, String table) throws SQLException {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(revision) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What PostgreSQL would do by itself within minutes, so that no figure depends on when it does. */
    private void tidy() throws SQLException {
        try (Connection connection = product.postgres().connect("catalogue");
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
