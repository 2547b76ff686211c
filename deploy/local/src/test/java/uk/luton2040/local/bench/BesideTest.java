package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void aStepIsTimedInTurnWithTheLeastAfterBothWarmedUp() throws Exception {
        // Given
        List<String> done = new ArrayList<>();

        // When
        Beside beside = Beside.of(() -> done.add("step"), () -> done.add("least"));

        // Then
        assertThat(beside.step().count()).isEqualTo(500);
        assertThat(beside.least().count()).isEqualTo(500);
        assertThat(done).hasSize(2 * 600).startsWith("least", "step", "least", "step");
    }

    @Test
    void theRatioIsTakenAtTheSameShareOfBoth() {
        // Given
        var beside = new Beside(new Timings(), new Timings());
        List.of(10L, 40L, 90L).forEach(beside.step()::add);
        List.of(10L, 20L, 30L).forEach(beside.least()::add);

        // Then
        assertThat(beside.ratio(0.5)).isEqualTo(2);
        assertThat(beside.ratio(1)).isEqualTo(3);
    }
}
