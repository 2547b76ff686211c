package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static final Dependencies KNOWN =
            new Dependencies(Map.of("a", List.of(), "b", List.of("a"), "c", List.of("b"), "d", List.of("a", "b")));

    @Test
    void whatWaitsForWhatWaitsForItIsNamedInOrder() {
        assertThat(KNOWN.cycle("a", List.of("c"))).contains(List.of("a", "c", "b", "a"));
    }

    @Test
    void nothingWaitsForItself() {
        assertThat(KNOWN.cycle("a", List.of("a"))).contains(List.of("a", "a"));
    }

    @Test
    void twoWaysToTheSameAreNoCycle() {
        assertThat(KNOWN.cycle("e", List.of("c", "d"))).isEmpty();
    }
}
