package uk.luton2040.local;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.luton2040.parts.Kafka;

/**
 * How many events each consumer group has still to take. They are counted, not subtracted: offsets also number the
 * marks of transactions, which nobody takes.
 */
final class Lag {
    private static final int MOST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Lag() {}

    static SortedMap<String, String> of(Kafka kafka) {
        var lags = new TreeMap<String, String>();
        try (Admin admin = kafka.admin()) {
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                lags.put(group.groupId(), behind(kafka, offsets(admin, group.groupId())));
            }
        } catch (ExecutionException e) {
            lags.put("groups", "unknown: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lags;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static String behind(Kafka kafka, Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            consumer.assign(committed.keySet());
            committed.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(committed.keySet(), PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            long count = 0;
            while (count < MOST
                    && System.nanoTime() < deadline
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                count += consumer.poll(Duration.ofMillis(200)).count();
            }
            return count < MOST ? count + " to take" : "more than " + MOST + " to take";
        }
    }
}
