package uk.luton2040.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import uk.luton2040.local.bench.Bench;
import uk.luton2040.local.bench.CatalogueBench;
import uk.luton2040.local.bench.ManyKpis;
import uk.luton2040.parts.PartFailed;

@Command(
        name = "bench",
        description = "Measures how soon a published value is on its board.",
        footer = "It starts and stops an instance of its own, so nobody's data is touched.")
final class BenchCommand implements Callable<Integer> {
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

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "1000",
            description = "values that are measured; default ${DEFAULT-VALUE}")
    private int values;

    private interface Measuring {
        void of(Product product) throws IOException, InterruptedException, SQLException;
    }

    @Override
    public Integer call() throws Exception {
        return measure(home("bench"), product -> new Bench(product, System.out).run(values));
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
        if (Files.exists(home)) {
            Main.run("reset", "--yes", "--home", home.toString());
        }
        return measure(home, product -> new CatalogueBench(product, invented, System.out).run());
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
