package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    private static final String STAT =
            "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 100 200 0 0 30 12 500 7 20 0 1";

    @Test
    void aProcessHasItsOwnTimeAndThatOfChildrenThatAreGone() {
        assertThat(Processors.ticks(STAT, false)).isEqualTo(42);
        assertThat(Processors.ticks(STAT, true)).isEqualTo(549);
    }

    @Test
    void aMachineThatIdlesOrWaitsForItsDiskIsNotBusy() {
        assertThat(Processors.busyTicks("cpu  10 1 20 9999 8888 3 4 5 10 0\ncpu0 1 1 1 1\n"))
                .isEqualTo(43);
    }

    @Test
    void whatWasUsedIsSharedOutOverAllThatWasDone() {
        assertThat(Processors.each(Map.of("service", 1_000.0), Map.of("service", 5_000.0), 20))
                .containsEntry("service", 200.0);
    }
}
