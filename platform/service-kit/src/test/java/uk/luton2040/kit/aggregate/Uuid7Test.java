package uk.luton2040.kit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Instant NOW = Instant.parse("2022-02-22T19:22:22Z");

    /** The example of RFC 9562, appendix A.6, is of this instant. */
    @Test
    void itIsOfItsMillisecondVersionAndVariant() {
        // When
        UUID id = Uuid7.at(NOW);

        // Then
        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void laterOnesAreGreaterAndNoTwoAreAlike() {
        assertThat(Uuid7.at(NOW.plusMillis(1)).toString())
                .isGreaterThan(Uuid7.at(NOW).toString());
        assertThat(Stream.generate(() -> Uuid7.at(NOW)).limit(10_000)).doesNotHaveDuplicates();
    }
}
