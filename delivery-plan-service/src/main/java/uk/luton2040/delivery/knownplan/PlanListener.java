package uk.luton2040.delivery.knownplan;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.inbox.Inbox;

/** Keeps which outcomes the catalogue's plans have; the newest revision of a plan wins. */
@ApplicationScoped
class PlanListener {
    private static final String UPSERT = """
            insert into known_plan as known (code, epoch, revision, outcomes) values (?, ?, ?, ?)
            on conflict (code) do update
            set epoch = excluded.epoch, revision = excluded.revision, outcomes = excluded.outcomes
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;

    private final Inbox inbox;
    private final AgroalDataSource database;

    PlanListener(Inbox inbox, AgroalDataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("plans")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, this::keep);
    }

    /** One by one: a rewritten batch is one statement, and one statement may not update a row twice. */
    private void keep(List<Event<?>> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Event<?> event : events) {
                if (event.state() instanceof PlanState plan) {
                    Object[] outcomes = plan.outcomes().stream()
                            .map(PlanState.Outcome::code)
                            .toArray();
                    upsert.setString(1, plan.code());
                    upsert.setLong(2, event.epoch());
                    upsert.setLong(3, event.revision());
                    upsert.setArray(4, connection.createArrayOf("text", outcomes));
                    upsert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue's plans could not be kept", e);
        }
    }
}
