package uk.luton2040.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.luton2040.parts.PartFailed;

/** Clients that do the same over and over, all at once; none begins again after the time is up. */
record Load(Timings timings, double seconds) {

    interface Client extends AutoCloseable {
        void call() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Clients {
        Client open(int number) throws Exception;
    }

    static Load of(int clients, Duration duration, Clients open) throws InterruptedException {
        return of(clients, duration, open, () -> {});
    }

    /** @param ready is told when all clients are open, before they begin */
    static Load of(int clients, Duration duration, Clients open, Runnable ready) throws InterruptedException {
        List<Client> opened = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            for (int number = 0; number < clients; number++) {
                opened.add(open.open(number));
            }
            ready.run();
            long began = System.nanoTime();
            long end = began + duration.toNanos();
            List<Future<Timings>> running = opened.stream()
                    .map(client -> threads.submit(() -> repeat(client, end)))
                    .toList();
            var all = new Timings();
            for (Future<Timings> one : running) {
                all.addAll(one.get());
            }
            return new Load(all, (System.nanoTime() - began) / 1e9);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PartFailed failed
                    ? failed
                    : new PartFailed("A client failed: " + e.getCause());
        } catch (InterruptedException | PartFailed e) {
            throw e;
        } catch (Exception e) {
            throw new PartFailed("A client could not be opened: " + e);
        } finally {
            threads.shutdownNow();
            opened.forEach(Load::close);
        }
    }

    private static Timings repeat(Client client, long end) throws Exception {
        var timings = new Timings();
        do {
            long began = System.nanoTime();
            client.call();
            timings.add(System.nanoTime() - began);
        } while (System.nanoTime() < end);
        return timings;
    }

    private static void close(Client client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new PartFailed("A client could not be closed: " + e);
        }
    }

    double perSecond() {
        return timings.count() / seconds;
    }
}
