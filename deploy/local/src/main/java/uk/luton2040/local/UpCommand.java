package uk.luton2040.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.local.demo.DemoLoadFailed;
import uk.luton2040.local.demo.DemoLoader;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

@Command(name = "up", description = "Builds what is stale, starts everything, loads the demonstration's data once.")
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--ports",
            paramLabel = "N",
            converter = PortOffset.class,
            description = "added to every port, and remembered; default: as last time, at first 0")
    private @Nullable Integer offset;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        var home = new Home(main.homeFolder());
        try (HomeLock lock = HomeLock.of(home)) {
            Checkout checkout = main.checkout();
            var product = new Product(checkout, home, offset == null ? Product.rememberedOffset(home) : offset);
            System.out.println("Starting Luton 2040 in " + home.folder());
            start(product);
            long resident = product.parts().stream()
                    .flatMap(part -> Parts.find(part).stream())
                    .mapToLong(Parts::residentBytes)
                    .sum();
            System.out.printf("Up in %.1f s, %.2f GB resident%n", (System.nanoTime() - began) / 1e9, resident / 1e9);
            System.out.print(Welcome.text(product, Demo.of(checkout), main.front()));
        }
        return 0;
    }

    /** All or nothing: an interruption (Ctrl-C) ends like a failure. */
    private void start(Product product) throws Exception {
        var startup = new Startup(product.parts(), product::needs, System.out);
        var interruption = new Thread(() -> {
            System.out.println("Interrupted; stopping everything");
            startup.abandon();
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            startup.run();
            product.rememberOffset();
            loadOnce(product);
        } catch (Exception e) {
            startup.abandon();
            throw e;
        } finally {
            forget(interruption);
        }
    }

    private static void forget(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException e) {
            // The interruption has begun; its thread does the rest.
        }
    }

    /** An interrupted load has left no mark, so it is taken up again by the next start. */
    private static void loadOnce(Product product) throws IOException {
        Path loaded = product.home().path("loaded");
        if (Files.exists(loaded)) {
            return;
        }
        long began = System.nanoTime();
        Endpoints endpoints = product.endpoints();
        var services = new DemoLoader.Services(
                endpoints.catalogue(), endpoints.measurement(), endpoints.delivery(), endpoints.reporting());
        Path data = Checkout.find().root().resolve("deploy/luton2040");
        try {
            new DemoLoader(services, endpoints.realm()::token, data, line -> System.out.println("  " + line)).load();
        } catch (DemoLoadFailed e) {
            throw new PartFailed("The demonstration's data was not loaded: " + e.getMessage());
        }
        Files.createFile(loaded);
        System.out.printf("  %-12s %.1f s%n", "data", (System.nanoTime() - began) / 1e9);
    }
}
