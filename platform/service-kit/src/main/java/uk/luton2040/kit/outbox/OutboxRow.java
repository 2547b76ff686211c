package uk.luton2040.kit.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events that were told at once.
 *
 * @param histories where each of them is kept, in their order; null for one in words of its own
 * @param own a dead letter's words, which no history keeps
 */
record OutboxRow(
        long seq,
        UUID[] ids,
        @Nullable Long[] histories,
        @Nullable Words own,
        @Nullable String traceparent,
        Instant occurredAt) {

    record Words(String topic, String key, String type, String payload) {}

    /**
     * @param kept what the history has under these numbers
     * @throws IllegalStateException if there is nothing to tell: what this version cannot read is not sent, because it
     *     would be lost when it is deleted afterwards
     */
    Stream<OutboxEvent> events(Map<Long, Words> kept) {
        return IntStream.range(0, ids.length).mapToObj(i -> event(ids[i], histories[i], kept));
    }

    private OutboxEvent event(UUID id, @Nullable Long history, Map<Long, Words> kept) {
        Words words = history == null ? own : kept.get(history);
        if (words == null) {
            throw new IllegalStateException("outbox row " + seq + " has nothing to tell");
        }
        return new OutboxEvent(
                seq, id, words.topic(), words.key(), words.type(), words.payload(), traceparent, occurredAt);
    }
}
