package uk.luton2040.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxRowTest {
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
    private static final UUID FIRST = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    private static final UUID SECOND = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final Words APRIL = new Words("a.topic", "2026-04", "a.type", "{}");
    private static final Words MAY = new Words("a.topic", "2026-05", "a.type", "{}");

    @Test
    void tellsWhatItsHistoriesSayInItsOwnOrder() {
        // When
        var events =
                row(new UUID[] {FIRST, SECOND}, new Long[] {12L, 11L}, null).events(Map.of(11L, APRIL, 12L, MAY));

        // Then
        assertThat(events)
                .containsExactly(new OutboxEvent(7, FIRST, MAY, null, AT), new OutboxEvent(7, SECOND, APRIL, null, AT));
    }

    @Test
    void tellsItsOwnWordsWhereItPointsToNoHistory() {
        // When
        var events = row(new UUID[] {FIRST}, new Long[] {null}, APRIL).events(Map.of());

        // Then
        assertThat(events).containsExactly(new OutboxEvent(7, FIRST, APRIL, null, AT));
    }

    @Test
    void aRowWithoutWordsTellsNoneOfItsEvents() {
        OutboxRow lost = row(new UUID[] {FIRST, SECOND}, new Long[] {11L, 12L}, null);
        OutboxRow unread = row(new UUID[] {FIRST}, new Long[] {null}, null);

        assertThatThrownBy(() -> lost.events(Map.of(11L, APRIL))).hasMessage("outbox row 7 has nothing to tell");
        assertThatThrownBy(() -> unread.events(Map.of())).hasMessage("outbox row 7 has nothing to tell");
    }

    @Test
    void aRowOfMoreHistoriesThanEventsIsNotRead() {
        assertThatThrownBy(() -> row(new UUID[] {FIRST}, new Long[] {11L, 12L}, null))
                .hasMessage("outbox row 7 has not as many events as histories");
    }

    private static OutboxRow row(UUID[] ids, @Nullable Long[] histories, @Nullable Words own) {
        return new OutboxRow(7, ids, histories, own, null, AT);
    }
}
