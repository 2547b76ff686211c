package uk.luton2040.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Events that were told at once. Of a row this version cannot read nothing is sent: it would be lost when it is deleted
 * afterwards.
 *
 * @param ids an event's each
 * @param histories where each of them is kept, in their order; null for one in the row's own words
 * @param own of a row that points to no history, such as a dead letter's
 */
record OutboxRow(
        long seq,
        UUID[] ids,
        @Nullable Long[] histories,
        @Nullable Words own,
        @Nullable String traceparent,
        Instant occurredAt) {

    OutboxRow {
        if (ids.length != histories.length) {
            throw new IllegalStateException("outbox row " + seq + " has not as many events as histories");
        }
    }

    /**
     * All of them, in order.
     *
     * @param kept what the history has under these numbers
     * @throws IllegalStateException if there is nothing to tell of one
     */
    List<OutboxEvent> events(Map<Long, Words> kept) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> event(ids[i], histories[i], kept))
                .toList();
    }

    private OutboxEvent event(UUID id, @Nullable Long history, Map<Long, Words> kept) {
        Words words = history == null ? own : kept.get(history);
        if (words == null) {
            throw new IllegalStateException("outbox row " + seq + " has nothing to tell");
        }
        return new OutboxEvent(seq, id, words, traceparent, occurredAt);
    }
}
