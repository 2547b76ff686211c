package uk.luton2040.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many events wait to be sent, and for how long the oldest has waited. */
@ApplicationScoped
class OutboxMetrics {
    private final AgroalDataSource database;

    OutboxMetrics(AgroalDataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("luton2040.outbox.pending", this::pending)
                .description("Events not yet sent to Kafka")
                .register(meters);
        Gauge.builder("luton2040.outbox.oldest.age", this::oldestAge)
                .description("Age of the oldest outbox row")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Events; no number while the database does not answer. */
    double pending() {
        return ask("select coalesce(sum(coalesce(cardinality(ids), 1)), 0) from outbox");
    }

    /** Seconds; 0 when nothing waits, no number while the database does not answer. */
    double oldestAge() {
        return ask("select coalesce(extract(epoch from now() - min(occurred_at)), 0) from outbox");
    }

    private double ask(String question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
