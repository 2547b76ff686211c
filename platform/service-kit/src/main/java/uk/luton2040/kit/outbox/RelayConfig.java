package uk.luton2040.kit.outbox;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the relay reads and writes: the service's own database, past the pool, and the broker. */
@Dependent
class RelayConfig {
    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final String bootstrapServers;
    private final String topicPrefix;

    RelayConfig(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "luton2040.topic-prefix") Optional<String> topicPrefix) {
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
        this.bootstrapServers = bootstrapServers;
        this.topicPrefix = topicPrefix.orElse("");
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String topicPrefix() {
        return topicPrefix;
    }
}
