package uk.luton2040.catalogue.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.kit.event.EventJson;

/** What reporting has answered. From the decision on, an impact stands still as members saw it. */
@ApplicationScoped
class Impacts {
    private static final String UPSERT = """
            insert into proposal_impact as known (proposal, epoch, revision, event)
            select id, ?, ?, ? from proposal where id = ? and standing = 'OPEN' for update
            on conflict (proposal) do update
            set epoch = excluded.epoch, revision = excluded.revision, event = excluded.event
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;

    private final AgroalDataSource database;

    Impacts(AgroalDataSource database) {
        this.database = database;
    }

    void keep(List<Event<?>> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Event<?> event : events) {
                if (event.state() instanceof ImpactState impact) {
                    upsert.setLong(1, event.epoch());
                    upsert.setLong(2, event.revision());
                    upsert.setString(3, EventJson.write(event));
                    upsert.setString(4, impact.proposal());
                    upsert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the impacts could not be kept", e);
        }
    }

    /** By the proposals' ids; those that reporting has not answered yet are not there. */
    Map<String, ImpactState> of(String review) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select i.event from proposal_impact i join proposal p on p.id = i.proposal where p.review = ?
                        """)) {
            select.setString(1, review);
            Map<String, ImpactState> impacts = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] event = row.getString(1).getBytes(StandardCharsets.UTF_8);
                    ImpactState impact = (ImpactState)
                            EventJson.read(EventType.IMPACT, event).state();
                    impacts.put(impact.proposal(), impact);
                }
            }
            return impacts;
        } catch (SQLException e) {
            throw new IllegalStateException("the impacts could not be read", e);
        }
    }
}
