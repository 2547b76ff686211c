package uk.luton2040.reporting.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.event.EventJson;

/** Takes what a publisher has redacted out of what was known before, too: personal data leaves no copy behind. */
final class Redactions {
    private Redactions() {}

    static void follow(Connection connection, List<Event<?>> fresh) throws SQLException {
        for (Event<?> event : fresh) {
            if (event.state() instanceof MeasurementState measurement
                    && !measurement.redactions().isEmpty()) {
                follow(connection, event.id(), measurement.redactions());
            }
        }
    }

    private static void follow(Connection connection, String id, List<MeasurementState.RedactedRevision> redactions)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select known_at, event from journal where type = ? and id = ? order by known_at");
                PreparedStatement update =
                        connection.prepareStatement("update journal set event = ? where known_at = ?")) {
            select.setString(1, EventType.MEASUREMENT.wireName());
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Event<?> earlier = EventJson.read(
                            EventType.MEASUREMENT, row.getString(2).getBytes(StandardCharsets.UTF_8));
                    MeasurementState state = (MeasurementState) earlier.state();
                    MeasurementState taken = state.redactedAs(redactions);
                    if (!taken.equals(state)) {
                        Event<?> without = Event.of(id, earlier.revision(), earlier.change(), taken)
                                .in(earlier.epoch());
                        update.setString(1, EventJson.write(without));
                        update.setTimestamp(2, row.getTimestamp(1));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }
}
