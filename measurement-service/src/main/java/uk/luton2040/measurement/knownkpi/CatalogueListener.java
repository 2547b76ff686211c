package uk.luton2040.measurement.knownkpi;

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
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.inbox.Inbox;

/** Keeps the few fields of the catalogue that validation and approval need; the newest revision of each wins. */
@ApplicationScoped
class CatalogueListener {
    private static final String UPSERT_KPI = """
            insert into known_kpi as known (code, epoch, revision, life_cycle, title, value_type, unit, decimals,
                better_when, frequency, calendar, providers, categories, retired_from, definitions,
                behaviour, over_parts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set epoch = excluded.epoch, revision = excluded.revision,
                life_cycle = excluded.life_cycle, title = excluded.title, value_type = excluded.value_type,
                unit = excluded.unit, decimals = excluded.decimals, better_when = excluded.better_when,
                frequency = excluded.frequency, calendar = excluded.calendar, providers = excluded.providers,
                categories = excluded.categories, retired_from = excluded.retired_from,
                definitions = excluded.definitions, behaviour = excluded.behaviour, over_parts = excluded.over_parts
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;
    private static final String UPSERT_SCORECARD = """
            insert into known_scorecard as known (code, epoch, revision, kpis) values (?, ?, ?, ?)
            on conflict (code) do update
            set epoch = excluded.epoch, revision = excluded.revision, kpis = excluded.kpis
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;
    private static final String UPSERT_ORGANISATION = """
            insert into known_organisation as known (code, epoch, revision, name) values (?, ?, ?, ?)
            on conflict (code) do update
            set epoch = excluded.epoch, revision = excluded.revision, name = excluded.name
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;

    private final Inbox inbox;
    private final AgroalDataSource database;

    CatalogueListener(Inbox inbox, AgroalDataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("catalogue")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, this::keep);
    }

    /** One by one: a rewritten batch is one statement, and one statement may not update a row twice. */
    private void keep(List<Event<?>> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement kpis = connection.prepareStatement(UPSERT_KPI);
                PreparedStatement scorecards = connection.prepareStatement(UPSERT_SCORECARD);
                PreparedStatement organisations = connection.prepareStatement(UPSERT_ORGANISATION)) {
            for (Event<?> event : events) {
                if (event.state() instanceof KpiState kpi) {
                    keep(connection, kpis, event, kpi);
                } else if (event.state() instanceof ScorecardState scorecard) {
                    keep(connection, scorecards, event, scorecard);
                } else if (event.state() instanceof OrganisationState organisation) {
                    keep(organisations, event, organisation);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue's events could not be kept", e);
        }
    }

    private static void keep(Connection connection, PreparedStatement upsert, Event<?> event, KpiState kpi)
            throws SQLException {
        upsert.setString(1, kpi.code());
        upsert.setLong(2, event.epoch());
        upsert.setLong(3, event.revision());
        upsert.setString(4, kpi.lifeCycle());
        upsert.setString(5, kpi.title());
        upsert.setString(6, kpi.valueType());
        upsert.setString(7, kpi.unit());
        upsert.setInt(8, kpi.decimals());
        upsert.setString(9, kpi.betterWhen());
        upsert.setString(10, kpi.frequency());
        upsert.setString(11, kpi.calendar());
        upsert.setArray(12, connection.createArrayOf("text", kpi.providers().toArray()));
        upsert.setArray(13, connection.createArrayOf("text", kpi.categories().toArray()));
        upsert.setObject(14, kpi.retiredFrom());
        upsert.setString(15, DefinitionsByDay.of(kpi));
        upsert.setString(16, kpi.behaviour());
        upsert.setString(17, kpi.overParts());
        upsert.executeUpdate();
    }

    private static void keep(Connection connection, PreparedStatement upsert, Event<?> event, ScorecardState scorecard)
            throws SQLException {
        Object[] kpis = scorecard.lines().stream()
                .flatMap(line -> line.kpis().stream())
                .distinct()
                .toArray();
        upsert.setString(1, scorecard.code());
        upsert.setLong(2, event.epoch());
        upsert.setLong(3, event.revision());
        upsert.setArray(4, connection.createArrayOf("text", kpis));
        upsert.executeUpdate();
    }

    private static void keep(PreparedStatement upsert, Event<?> event, OrganisationState organisation)
            throws SQLException {
        upsert.setString(1, organisation.code());
        upsert.setLong(2, event.epoch());
        upsert.setLong(3, event.revision());
        upsert.setString(4, organisation.name());
        upsert.executeUpdate();
    }
}
