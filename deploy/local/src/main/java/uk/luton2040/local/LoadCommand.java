package uk.luton2040.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.luton2040.local.demo.DemoLoader;
import uk.luton2040.parts.Realm;

/** Loads the demonstration's data into services that run elsewhere, such as those of docker-compose.yml. */
@Command(name = "load", description = "Loads the catalogue and the illustrative data into services that already run.")
final class LoadCommand implements Callable<Integer> {
    @Option(names = "--catalogue", defaultValue = "http://127.0.0.1:8081", description = "default: ${DEFAULT-VALUE}")
    private String catalogue = "";

    @Option(names = "--measurement", defaultValue = "http://127.0.0.1:8082", description = "default: ${DEFAULT-VALUE}")
    private String measurement = "";

    @Option(names = "--delivery", defaultValue = "http://127.0.0.1:8083", description = "default: ${DEFAULT-VALUE}")
    private String delivery = "";

    @Option(names = "--reporting", defaultValue = "http://127.0.0.1:8084", description = "default: ${DEFAULT-VALUE}")
    private String reporting = "";

    @Option(
            names = "--realm",
            defaultValue = "http://127.0.0.1:8180/realms/luton2040",
            description = "default: ${DEFAULT-VALUE}")
    private String realm = "";

    @Option(
            names = "--demo-secret",
            required = true,
            defaultValue = "${env:LUTON2040_DEMO_SECRET}",
            description = "what the demo clients' secrets end with; default: LUTON2040_DEMO_SECRET")
    private String demoSecret = "";

    @Option(names = "--data", required = true, description = "the folder with the CSV files")
    private Path data = Path.of("");

    @Override
    public Integer call() {
        var services = new DemoLoader.Services(catalogue, measurement, delivery, reporting);
        new DemoLoader(services, new Realm(realm, demoSecret)::token, data, System.out::println).load();
        return 0;
    }
}
