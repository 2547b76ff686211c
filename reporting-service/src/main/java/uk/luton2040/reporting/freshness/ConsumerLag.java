package uk.luton2040.reporting.freshness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many committed records this service has not absorbed, as the broker counts them. */
@ApplicationScoped
class ConsumerLag {
    /** The marker that ends a transaction takes an offset of its own, after the last record. */
    private static final long TRANSACTION_MARKER = 1;

    private static final int PATIENCE_SECONDS = 10;

    private final Admin admin;
    private final String group;

    ConsumerLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "mp.messaging.incoming.facts.group.id") String group) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.group = group;
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    long behind() {
        try {
            var absorbed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> newest = absorbed.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(newest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return absorbed.entrySet().stream()
                    .mapToLong(read ->
                            Objects.requireNonNull(ends.get(read.getKey())).offset()
                                    - read.getValue().offset()
                                    - TRANSACTION_MARKER)
                    .filter(waiting -> waiting > 0)
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how far this service is behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
