package uk.luton2040.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;

@Command(name = "logs", description = "Shows the last lines of one part's log, or of all.")
final class LogsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "postgres, kafka, keycloak, catalogue, measurement, …")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "stay and show what comes")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "40",
            description = "lines of each log, default ${DEFAULT-VALUE}")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Product product = main.product();
        List<String> names = product.parts().stream().map(Part::name).toList();
        if (part != null && !names.contains(part)) {
            throw new PartFailed("There is no part '" + part + "'; there are " + String.join(", ", names));
        }
        var words = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            words.add("-f");
        }
        names.stream()
                .filter(name -> part == null || part.equals(name))
                .map(product.home()::log)
                .filter(Files::exists)
                .forEach(log -> words.add(log.toString()));
        if (!words.getLast().endsWith(".log")) {
            throw new PartFailed("There is no log yet in " + product.home().folder());
        }
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
