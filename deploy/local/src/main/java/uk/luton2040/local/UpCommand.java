package uk.luton2040.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Parts;

@Command(name = "up", description = "Builds what is stale, starts everything, loads the demonstration's data once.")
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--ports",
            paramLabel = "N",
            description = "added to every port, and remembered; default: as last time, at first 0")
    private @Nullable Integer offset;

    private final Optional<FirstLoad> firstLoad;

    UpCommand() {
        this(Optional.empty());
    }

    UpCommand(Optional<FirstLoad> firstLoad) {
        this.firstLoad = firstLoad;
    }

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        var home = new Home(main.homeFolder());
        try (HomeLock lock = HomeLock.of(home)) {
            Checkout checkout = main.checkout();
            var product = new Product(checkout, home, offset == null ? Product.rememberedOffset(home) : offset);
            product.rememberOffset();
            System.out.println("Starting Luton 2040 in " + home.folder());
            start(product);
            long resident = product.parts().stream()
                    .flatMap(part -> Parts.find(part).stream())
                    .mapToLong(Parts::residentBytes)
                    .sum();
            System.out.printf("Up in %.1f s, %.2f GB resident%n", (System.nanoTime() - began) / 1e9, resident / 1e9);
            System.out.print(Welcome.text(product, Demo.of(checkout)));
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

    private void loadOnce(Product product) throws Exception {
        Path loaded = product.home().path("loaded");
        if (firstLoad.isPresent() && Files.notExists(loaded)) {
            long began = System.nanoTime();
            firstLoad.get().load(product.endpoints(), line -> System.out.println("  " + line));
            Files.createFile(loaded);
            System.out.printf("  %-12s %.1f s%n", "data", (System.nanoTime() - began) / 1e9);
        }
    }
}
