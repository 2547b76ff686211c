package uk.luton2040.local.system;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.parts.Checkout;

/** The front door's commands for one home, each in a process of its own, as the script runs them once all is built. */
final class Commands {
    private final Checkout checkout;
    private final Path home;
    private volatile @Nullable Process running;

    Commands(Checkout checkout, Path home) {
        this.checkout = checkout;
        this.home = home;
    }

    /** @throws IllegalStateException with all it said, when it fails */
    void run(String... words) {
        Path made = checkout.root().resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dluton2040.root=" + checkout.root(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                made.resolve("classes") + ":" + made.resolve("lib") + "/*",
                "uk.luton2040.local.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            running = process;
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed:\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            running = null;
        }
    }

    /** Asks a command that runs now to end, and waits until it has cleaned up. */
    void interrupt() {
        Process process = running;
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(60, SECONDS).join();
        }
    }
}
