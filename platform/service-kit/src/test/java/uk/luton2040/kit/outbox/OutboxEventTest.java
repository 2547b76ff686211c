package uk.luton2040.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxEventTest {
    private static final UUID ID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    @Test
    void isACloudEventInBinaryMode() {
        // When
        var record = new OutboxEvent(
                        7,
                        ID,
                        new Words(
                                "luton2040.measurement.period.v1", "2026-11", "luton2040.measurement.period.v1", "{}"),
                        null,
                        Instant.parse("2026-11-30T12:00:00Z"))
                .toRecord("", "/measurement-service");

        // Then
        assertThat(record.topic()).isEqualTo("luton2040.measurement.period.v1");
        assertThat(record.key()).isEqualTo("2026-11");
        assertThat(record.value()).isEqualTo("{}");
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=" + ID,
                        "ce_type=luton2040.measurement.period.v1",
                        "ce_source=/measurement-service",
                        "ce_subject=2026-11",
                        "ce_time=2026-11-30T12:00:00Z",
                        "content-type=application/json");
    }
}
