package uk.luton2040.reporting.freshness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which committed records this service has not absorbed, as the broker counts them. */
@ApplicationScoped
class ConsumerLag {
    /** The marker that ends a transaction takes an offset of its own, after the last record. */
    private static final long TRANSACTION_MARKER = 1;

    private static final int PATIENCE_SECONDS = 10;
    private static final Duration TO_LOOK = Duration.ofSeconds(2);

    private final Admin admin;
    private final List<String> topics;
    private final String group;
    private final String bootstrapServers;

    /**
     * What waits.
     *
     * @param oldest when the oldest of them was told; null when none waits
     */
    record Lag(long records, @Nullable Instant oldest) {}

    ConsumerLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "mp.messaging.incoming.facts.topics") List<String> topics,
            @ConfigProperty(name = "mp.messaging.incoming.facts.group.id") String group) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.group = group;
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    Lag behind() {
        try {
            Map<TopicPartition, OffsetAndMetadata> absorbed =
                    now(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            Map<TopicPartition, OffsetSpec> newest = now(
                            admin.describeTopics(topics).allTopicNames())
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, Long> waiting = new HashMap<>();
            now(admin.listOffsets(newest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                            .all())
                    .forEach((partition, end) -> waiting.put(
                            partition, end.offset() - offset(absorbed.get(partition)) - TRANSACTION_MARKER));
            waiting.values().removeIf(records -> records <= 0);
            Map<TopicPartition, Long> unread = new HashMap<>();
            waiting.keySet().forEach(partition -> unread.put(partition, offset(absorbed.get(partition))));
            return new Lag(
                    waiting.values().stream().mapToLong(records -> records).sum(), oldest(unread));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how far this service is behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Looks at the first record of each partition that waits; one that does not show in time is passed over. */
    private @Nullable Instant oldest(Map<TopicPartition, Long> unread) {
        if (unread.isEmpty()) {
            return null;
        }
        Instant oldest = null;
        Set<TopicPartition> unseen = new HashSet<>(unread.keySet());
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(unread.keySet());
            unread.forEach(consumer::seek);
            long end = System.nanoTime() + TO_LOOK.toNanos();
            while (!unseen.isEmpty() && System.nanoTime() < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                for (TopicPartition partition : records.partitions()) {
                    if (unseen.remove(partition)) {
                        Instant told = told(records.records(partition).getFirst());
                        oldest = oldest == null || told.isBefore(oldest) ? told : oldest;
                    }
                }
                consumer.pause(records.partitions());
            }
        }
        return oldest;
    }

    private static Instant told(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Nothing has been read of a partition without a committed offset. */
    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static <T> T now(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
