package uk.luton2040.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypeTest {
    @Test
    void everyStateTravelsAsOneType() {
        assertThat(Stream.of(EventType.values()).<Class<?>>map(EventType::state))
                .containsExactlyInAnyOrder(State.class.getPermittedSubclasses());
    }

    @Test
    void aTypeIsFoundByItsWireNameAlone() {
        assertThat(EventType.of("luton2040.measurement.measurement.v1")).contains(EventType.MEASUREMENT);
        assertThat(EventType.of("luton2040.measurement.measurement.v2")).isEmpty();
    }
}
