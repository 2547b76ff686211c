package uk.luton2040.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.event.EventJson;

/**
 * Sends to the real Kafka what another service would have sent, as CloudEvents records in binary mode. Its users have
 * the service kit on their class path already.
 */
public final class Publisher {
    private static @Nullable KafkaProducer<String, byte[]> producer;

    private Publisher() {}

    /** Sends an event with its own epoch and revision to its topic; returns when the broker has it. */
    public static void publish(String topicPrefix, Event<?> event) {
        String wireName = event.type().wireName();
        byte[] value = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        send(topicPrefix + wireName, event.id(), wireName, value);
    }

    /**
     * Sends any bytes, good or bad; returns when the broker has them.
     *
     * @param topic with its prefix
     * @param type the {@code ce_type}; null for a record without CloudEvents headers
     */
    public static void send(String topic, String key, @Nullable String type, byte @Nullable [] value) {
        var record = new ProducerRecord<String, byte[]>(topic, key, value);
        if (type != null) {
            Map<String, String> headers = Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    type,
                    "ce_source",
                    "/test",
                    "ce_subject",
                    key,
                    "content-type",
                    "application/json");
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        Future<?> sent = producer().send(record);
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the record was not sent to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending to " + topic, e);
        }
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            String broker = RealParts.shared().kafka().bootstrapServers();
            producer = new KafkaProducer<>(
                    // Each record is waited for: there is no other to wait for before it is sent.
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            broker,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.LINGER_MS_CONFIG,
                            0),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
