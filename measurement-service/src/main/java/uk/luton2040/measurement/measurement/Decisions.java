package uk.luton2040.measurement.measurement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every decision and every word of a query, for ever. */
@ApplicationScoped
class Decisions {
    private final AgroalDataSource database;

    Decisions(AgroalDataSource database) {
        this.database = database;
    }

    void keep(Collection<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into decision (measurement, number, kind, hash, who, at, words)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Decision decision : decisions) {
                insert.setObject(1, decision.measurement());
                insert.setInt(2, decision.number());
                insert.setString(3, decision.kind().name());
                insert.setString(4, decision.hash());
                insert.setString(5, decision.who());
                insert.setTimestamp(6, Timestamp.from(decision.at()));
                insert.setString(7, decision.words());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions could not be kept", e);
        }
    }

    /** Oldest first. */
    List<Decision> of(UUID measurement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select number, kind, hash, who, at, words from decision where measurement = ? order by id
                        """)) {
            select.setObject(1, measurement);
            List<Decision> decisions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    decisions.add(new Decision(
                            measurement,
                            row.getInt(1),
                            Decision.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getString(6)));
                }
            }
            return decisions;
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions could not be read", e);
        }
    }

    /** What was asked last of each of these that is queried, with its answer. */
    Map<UUID, Conversation> queries(List<Measurement> found) {
        return newestQueries(found.stream()
                .filter(measurement -> measurement.standing() == Standing.QUERIED)
                .map(Measurement::uuid)
                .toList());
    }

    private Map<UUID, Conversation> newestQueries(Collection<UUID> measurements) {
        if (measurements.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select measurement, kind, words from decision
                        where measurement = any (?) and kind in ('QUERIED', 'ANSWERED') order by id
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", measurements.toArray()));
            Map<UUID, Conversation> newest = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID measurement = row.getObject(1, UUID.class);
                    String words = row.getString(3);
                    if (row.getString(2).equals(Decision.Kind.QUERIED.name())) {
                        newest.put(measurement, new Conversation(words, null));
                    } else {
                        newest.computeIfPresent(measurement, (one, asked) -> asked.answered(words));
                    }
                }
            }
            return newest;
        } catch (SQLException e) {
            throw new IllegalStateException("the queries could not be read", e);
        }
    }
}
