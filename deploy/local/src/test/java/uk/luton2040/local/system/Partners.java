package uk.luton2040.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Partners' own systems, which post one value after another, round the cells, each again and again with the same key
 * until it is acknowledged.
 */
final class Partners implements AutoCloseable {
    private final RunningProduct product;
    private final List<Cell> cells;
    private final String run = "run " + UUID.randomUUID() + " ";
    private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> posting;
    private volatile boolean enough;

    /** @param note the post's own mark, kept with the value */
    record Acknowledged(UUID measurement, Cell cell, String note) {}

    /**
     * Goes from the last cell to the first: of a KPI the newest period first, so that a running total never falls, not
     * even for the next partners when these stop halfway round.
     *
     * @param cells those of a KPI with the oldest period first
     */
    Partners(RunningProduct product, List<Cell> cells) {
        this.product = product;
        this.cells = cells.reversed();
        cells.stream()
                .map(Cell::organisation)
                .distinct()
                .forEach(name -> client(name).renewToken());
        posting = CompletableFuture.runAsync(this::post);
    }

    private void post() {
        for (int n = 0; !enough; n++) {
            Cell cell = cells.get(n % cells.size());
            BigDecimal value = cell.value().add(BigDecimal.valueOf(n / cells.size() + 1L));
            String note = run + n;
            Map<String, ?> row = Map.of(
                    "kpi",
                    cell.kpi(),
                    "period",
                    cell.period(),
                    "value",
                    value,
                    "receivedOn",
                    "2021-11-01",
                    "commentary",
                    "System test",
                    "reason",
                    "correction",
                    "note",
                    note);
            JsonNode verdict = client(cell.organisation())
                    .post(
                            product.at().measurement() + "/api/v1/submissions",
                            Map.of("illustrative", true, "measurements", List.of(row)),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .expect(201)
                    .json()
                    .at("/rows/0");
            acknowledged.add(new Acknowledged(
                    UUID.fromString(verdict.path("measurement").asText()),
                    new Cell(cell.organisation(), cell.kpi(), cell.period(), value),
                    note));
            pause();
        }
    }

    private Client client(String organisation) {
        return product.as("partner-" + organisation);
    }

    /** Waits until that many more have been acknowledged. */
    void untilMore(int count) {
        int wanted = acknowledged.size() + count;
        RunningProduct.until(
                Duration.ofSeconds(100),
                () -> acknowledged.size() >= wanted || posting.isCompletedExceptionally(),
                () -> "only %d of %d posts were acknowledged".formatted(acknowledged.size(), wanted));
        if (posting.isCompletedExceptionally()) {
            posting.join();
        }
    }

    /** Ends the posting. @return all that was acknowledged, oldest first */
    List<Acknowledged> stop() {
        enough = true;
        posting.orTimeout(120, TimeUnit.SECONDS).join();
        return List.copyOf(acknowledged);
    }

    /** What every note of these posts begins with. */
    String mark() {
        return run;
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        enough = true;
    }
}
