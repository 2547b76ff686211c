package uk.luton2040.kit.outbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends outbox rows to Kafka in order, in transactions, and deletes them afterwards. One relay works per database: a
 * session lock picks it, and the fixed {@code transactional.id} fences a stalled old one. A crash between sending and
 * deleting sends a row twice; consumers go by revision and do not mind.
 */
@ApplicationScoped
public class OutboxRelay {
    /** Events. Each batch passes over what was deleted and not swept up yet: few large ones are cheaper than many small. */
    private static final int BATCH = 2_000;

    /** Bytes of records of one partition that Kafka is sent as one; by default 16 KB, which are a dozen or two. */
    private static final int KAFKA_BATCH = 256 * 1024;

    /** While rows trickle in, some are sent together: a transaction for each cost more than the post that made it. */
    private static final long GATHER_MILLIS = 40;

    private static final long POLL_MILLIS = 250;
    private static final long STANDBY_MILLIS = 1_000;

    private final RelayConfig config;
    private final Topics topics;
    private final String application;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    OutboxRelay(
            RelayConfig config, Topics topics, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.config = config;
        this.topics = topics;
        this.application = application;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Says that there are new rows; polling finds them anyway, only later. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(config.jdbcUrl(), settings())) {
                OutboxTable outbox = new OutboxTable(connection);
                if (outbox.tryLock()) {
                    topics.ensure();
                    relay(outbox);
                } else {
                    pause(STANDBY_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    Log.warn("The outbox waits", e);
                    pause(STANDBY_MILLIS);
                }
            }
        }
    }

    /** Plans each question anew: one made while the tables were empty would read the whole history for every batch. */
    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("user", config.username());
        settings.setProperty("password", config.password());
        settings.setProperty("prepareThreshold", "0");
        return settings;
    }

    private void relay(OutboxTable outbox) throws SQLException, InterruptedException {
        try (var producer = new KafkaProducer<>(producerConfig(), new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            while (running) {
                List<OutboxEvent> events = outbox.oldest(BATCH);
                if (events.isEmpty()) {
                    pause(POLL_MILLIS);
                } else {
                    producer.beginTransaction();
                    events.forEach(event -> producer.send(event.toRecord(config.topicPrefix(), "/" + application)));
                    producer.commitTransaction();
                    outbox.delete(events);
                    if (events.size() < BATCH) {
                        Thread.sleep(GATHER_MILLIS);
                    }
                }
            }
        }
    }

    private Map<String, Object> producerConfig() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                config.topicPrefix() + application + "-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                15_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.LARGEST_RECORD,
                ProducerConfig.BATCH_SIZE_CONFIG,
                KAFKA_BATCH,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
    }

    private void pause(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
