package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarbageLogTest {
    private static final String TWO = """
            [0.011s][info][gc] Using Serial
            [1.204s][info][gc] GC(0) Pause Young (Allocation Failure) 68M->9M(247M) 9.302ms
            [2.750s][info][gc] GC(1) Pause Full (Allocation Failure) 120M->31M(247M) 60.115ms
            """;

    @TempDir
    private Path folder;

    @Test
    void theLargestHeapAndWhatTheLastCollectionLeftAreTold() {
        assertThat(GarbageLog.Heap.of(TWO)).isEqualTo(new GarbageLog.Heap(120, 31));
    }

    @Test
    void whatWasReadIsNotReadAgain() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("gc.log"), TWO);
        var log = new GarbageLog(file);
        log.next();

        // When
        Files.writeString(
                file,
                "[3.1s][info][gc] GC(2) Pause Young (Allocation Failure) 90M->33M(247M) 5.1ms\n",
                StandardOpenOption.APPEND);

        // Then
        assertThat(log.next()).isEqualTo(new GarbageLog.Heap(90, 33));
        assertThat(log.next()).isEqualTo(new GarbageLog.Heap(0, 0));
    }
}
