package uk.luton2040.reporting.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.event.EventJson;

/** Takes what a publisher has redacted out of what was known before, too: personal data leaves no copy behind. */
final class Redactions {
    private Redactions() {}

    static Set<Redacted> follow(Connection connection, List<Event<?>> fresh) throws SQLException {
        Set<Redacted> all = new LinkedHashSet<>();
        for (Event<?> event : fresh) {
            if (event.state() instanceof MeasurementState measurement
                    && !measurement.redactions().isEmpty()) {
                all.addAll(follow(connection, event.id(), measurement.redactions()));
            }
        }
        return all;
    }

    private static Set<Redacted> follow(
            Connection connection, String id, List<MeasurementState.RedactedRevision> redactions) throws SQLException {
        Set<Redacted> taken = new LinkedHashSet<>();
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
                    MeasurementState left = state.redactedAs(redactions);
                    if (!left.equals(state)) {
                        redacted(state, left).ifPresent(taken::add);
                        Event<?> without = Event.of(id, earlier.revision(), earlier.change(), left)
                                .in(earlier.epoch());
                        update.setString(1, EventJson.write(without));
                        update.setTimestamp(2, row.getTimestamp(1));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
        return taken;
    }

    /** Empty where nothing was taken out of what was published then. */
    private static Optional<Redacted> redacted(MeasurementState state, MeasurementState left) {
        MeasurementState.Published before = state.published();
        MeasurementState.Published after = left.published();
        if (before == null
                || after == null
                || before.commentary() == null
                || Objects.equals(before.commentary(), after.commentary())) {
            return Optional.empty();
        }
        MeasurementState.Redaction redaction = Objects.requireNonNull(after.redaction());
        return Optional.of(new Redacted(
                state.kpi(),
                before.commentary(),
                String.valueOf(after.commentary()),
                redaction.at(),
                redaction.because()));
    }
}
