package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/** A lock is held by a thread: another holder is another thread. */
class TurnsTest {
    private static final String ORGANISATION = "turns-test";

    @Test
    void smallOnesHaveTheirTurnsBesideEachOther() {
        // Given
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Lock turn = CompletableFuture.supplyAsync(() -> Turns.ofSmall(ORGANISATION), another)
                    .join();

            // When
            Lock beside = Turns.ofSmall(ORGANISATION);

            // Then
            assertThat(turn).isNotNull();
            assertThat(beside).isNotNull();
            beside.unlock();
            CompletableFuture.runAsync(turn::unlock, another).join();
        }
    }

    @Test
    void aSmallOneHasNoTurnWhileALargeOneHasIt() {
        // Given
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Lock large = Turns.of(ORGANISATION).writeLock();
            CompletableFuture.runAsync(large::lock, another).join();

            // When
            Lock meanwhile = Turns.ofSmall(ORGANISATION);
            CompletableFuture.runAsync(large::unlock, another).join();
            Lock afterwards = Turns.ofSmall(ORGANISATION);

            // Then
            assertThat(meanwhile).isNull();
            assertThat(afterwards).isNotNull();
            afterwards.unlock();
        }
    }
}
