package uk.luton2040.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be decoded, with the reason and all that is needed to send it again.
 *
 * @param headers header values as text
 */
public record DeadLetter(
        String consumer,
        String reason,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {
    public static final String TOPIC = "luton2040.dead-letter.v1";

    /** Bytes; of a larger value only its place is kept. */
    private static final int LARGEST_VALUE = 2_000_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    static DeadLetter of(ConsumerRecord<String, byte[]> record, String consumer, String reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), Headers.text(header)));
        return new DeadLetter(
                consumer,
                reason,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                record.value() == null || record.value().length > LARGEST_VALUE ? null : record.value());
    }

    /** The record's place: the same record read again makes the same dead letter. */
    String id() {
        return "%s/%s/%d/%d".formatted(consumer, topic, partition, offset);
    }

    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
