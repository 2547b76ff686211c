package uk.luton2040.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to Kafka, as a CloudEvents 1.0 record in binary mode.
 *
 * @param seq its row's, which others that were told with it share
 */
record OutboxEvent(long seq, UUID id, Words words, @Nullable String traceparent, Instant occurredAt) {

    ProducerRecord<String, String> toRecord(String topicPrefix, String source) {
        var record = new ProducerRecord<>(topicPrefix + words.topic(), words.key(), words.payload());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_type", words.type());
        header(record, "ce_source", source);
        header(record, "ce_subject", words.key());
        header(record, "ce_time", occurredAt.toString());
        header(record, "content-type", "application/json");
        if (traceparent != null) {
            header(record, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
