package uk.luton2040.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.inbox.DeadLetter;

/** Creates the topics that are missing, before anything is sent: compacted ones for state, one for dead letters. */
@ApplicationScoped
class Topics {
    /** Bytes of an event; a dead letter, which carries a whole record in base64, fits into a record as well. */
    static final int LARGEST_PAYLOAD = 1_000_000;

    static final int LARGEST_RECORD = 4_000_000;

    private static final int PARTITIONS = 3;
    private static final String FOR_EVER = "-1";

    private final RelayConfig config;

    Topics(RelayConfig config) {
        this.config = config;
    }

    void ensure() {
        Stream<NewTopic> states =
                Stream.of(EventType.values()).map(type -> topic(type.wireName(), TopicConfig.CLEANUP_POLICY_COMPACT));
        Stream<NewTopic> deadLetters = Stream.of(topic(DeadLetter.TOPIC, TopicConfig.CLEANUP_POLICY_DELETE));
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                15_000);
        try (Admin admin = Admin.create(connection)) {
            List<NewTopic> wanted = Stream.concat(states, deadLetters).toList();
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("topics could not be created", e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topics were created", e);
        }
    }

    private NewTopic topic(String name, String cleanupPolicy) {
        return new NewTopic(config.topicPrefix() + name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy,
                        TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD)));
    }
}
