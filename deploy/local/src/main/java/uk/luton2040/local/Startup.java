package uk.luton2040.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/** Starts parts side by side, each when those it needs answer; all of them in the end, or none. */
final class Startup {
    private static final Duration PROGRESS = Duration.ofSeconds(10);
    private static final Duration CLEAN_UP = Duration.ofSeconds(40);

    private final List<? extends Part> parts;
    private final Function<Part, ? extends List<? extends Part>> needs;
    private final PrintStream out;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<Part, Long> startedAt = new ConcurrentHashMap<>();
    private volatile boolean abandoned;

    /** @param parts those that others need come first */
    Startup(List<? extends Part> parts, Function<Part, ? extends List<? extends Part>> needs, PrintStream out) {
        this.parts = parts;
        this.needs = needs;
        this.out = out;
    }

    /** @throws PartFailed what the first part to fail said; nothing is left running then */
    void run() {
        try {
            parts.stream().filter(part -> Parts.find(part).isEmpty()).forEach(Parts::requireFreePorts);
            waitFor(startAll());
            workers.shutdown();
        } catch (PartFailed e) {
            abandon();
            throw e;
        }
    }

    /** Ends when all have started or one has failed. */
    private CompletableFuture<?> startAll() {
        Map<Part, CompletableFuture<Void>> started = new LinkedHashMap<>();
        var failed = new CompletableFuture<Void>();
        for (Part part : parts) {
            CompletableFuture<?>[] before =
                    needs.apply(part).stream().map(started::get).toArray(CompletableFuture[]::new);
            CompletableFuture<Void> start = CompletableFuture.allOf(before).thenRunAsync(() -> start(part), workers);
            start.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
            started.put(part, start);
        }
        return CompletableFuture.anyOf(
                CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new)), failed);
    }

    /** Ends what is being started and stops what is running. Safe to call from the hook of an interrupted launcher. */
    void abandon() {
        abandoned = true;
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(CLEAN_UP.toSeconds(), TimeUnit.SECONDS)) {
                out.println("  some starts did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Shutdown.stop(parts, needs);
    }

    private void start(Part part) {
        if (abandoned) {
            throw new PartFailed(part.name() + " was not started any more");
        }
        startedAt.put(part, System.nanoTime());
        Parts.Start start = Parts.start(part);
        long began = startedAt.remove(part);
        if (!abandoned) {
            out.printf("  %-12s %s%n", part.name(), start == Parts.Start.WAS_RUNNING ? "was running" : since(began));
        }
    }

    private void waitFor(CompletableFuture<?> end) {
        while (true) {
            try {
                end.get(PROGRESS.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                out.println("  … waiting for " + whatIsMissing());
            } catch (ExecutionException e) {
                throw failure(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PartFailed("The start was interrupted");
            }
        }
    }

    /** As in "keycloak to issue a token (12.1 s), kafka to answer an Admin call (3.0 s)", the longest first. */
    private String whatIsMissing() {
        return startedAt.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().name() + " to " + entry.getKey().question() + " ("
                        + since(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static PartFailed failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PartFailed failed) {
                return failed;
            }
        }
        return new PartFailed("The start failed: " + failure);
    }

    private static String since(long nanoTime) {
        return "%.1f s".formatted((System.nanoTime() - nanoTime) / 1e9);
    }
}
