package uk.luton2040.local.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import uk.luton2040.local.Endpoints;
import uk.luton2040.local.Product;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.Parts;
import uk.luton2040.parts.Ports;

/** The product with all its data in a home of its own; stopped at the end, or when the tests are interrupted. */
final class RunningProduct implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Commands commands;
    private final Thread hook;
    private final Product product;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private RunningProduct(Commands commands, Thread hook, Product product) {
        this.commands = commands;
        this.hook = hook;
        this.product = product;
    }

    static RunningProduct start() {
        Checkout checkout = Checkout.find();
        Path home = checkout.root().resolve("deploy/local/target/system");
        var commands = new Commands(checkout, home);
        var hook = new Thread(() -> {
            commands.interrupt();
            commands.run("down");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        long began = System.nanoTime();
        commands.run("reset", "--yes");
        commands.run("up", "--ports", Integer.toString(freeOffset(checkout, home)));
        System.out.printf("%nUp with all its data after %.1f s%n", (System.nanoTime() - began) / 1e9);
        return new RunningProduct(commands, hook, Product.of(checkout, home));
    }

    /** An offset at which all ports are free: another checkout may be tested at the same time. */
    private static int freeOffset(Checkout checkout, Path home) {
        return IntStream.iterate(20_000, offset -> offset + 100)
                .limit(50)
                .filter(offset -> new Product(checkout, new Home(home), offset)
                        .parts().stream().flatMap(part -> part.ports().stream()).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** Starts what is not running and leaves the rest alone. */
    void up() {
        commands.run("up");
    }

    /** Ends the part's process at once, as {@code kill -9} does. */
    void kill(String name) {
        ProcessHandle process = Parts.find(part(name)).orElseThrow();
        process.destroyForcibly();
        until(Duration.ofSeconds(10), () -> !process.isAlive(), () -> name + " did not die");
    }

    Part part(String name) {
        return product.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the product is made of, for those who have to reach behind its API. */
    Product inside() {
        return product;
    }

    Endpoints at() {
        return product.endpoints();
    }

    /** A machine client of the realm, with a real token. */
    Client as(String name) {
        return clients.computeIfAbsent(
                name, client -> new Client(product.keycloak().realm(), client));
    }

    static Path data() {
        return Checkout.find().root().resolve("deploy/luton2040");
    }

    /** Waits for it. @param sofar what is still missing, for the sentence when it never comes */
    static void until(Duration patience, BooleanSupplier so, Supplier<String> sofar) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s within %d s".formatted(sofar.get(), patience.toSeconds()));
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        commands.run("down");
    }
}
