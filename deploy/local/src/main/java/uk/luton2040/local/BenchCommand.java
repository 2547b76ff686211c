package uk.luton2040.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.local.bench.Bench;
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
            description = "added to every port; default ${DEFAULT-VALUE}")
    private int offset;

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "1000",
            description = "values that are measured; default ${DEFAULT-VALUE}")
    private int values;

    @Override
    public Integer call() throws Exception {
        if (main.homeWasChosen()) {
            throw new PartFailed(
                    "bench takes no --home: it fills a product of its own with invented values and stops it");
        }
        Path home = main.checkout().root().resolve(".luton2040/bench");
        int up = Main.run("up", "--home", home.toString(), "--ports", Integer.toString(offset));
        if (up != 0) {
            return up;
        }
        // However this program ends, what it started goes with it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Main.run("down", "--home", home.toString())));
        new Bench(Product.of(main.checkout(), home), System.out).run(values);
        return 0;
    }
}
