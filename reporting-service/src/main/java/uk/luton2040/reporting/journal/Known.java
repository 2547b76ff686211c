package uk.luton2040.reporting.journal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;

/**
 * What the journal knew of an aggregate when more came in.
 *
 * @param measurement what was known of it; null for other facts
 */
record Known(Version version, @Nullable MeasurementState measurement) {
    static Known of(Version version, @Nullable String measurement) {
        if (measurement == null) {
            return new Known(version, null);
        }
        State state = EventJson.read(EventType.MEASUREMENT, measurement.getBytes(StandardCharsets.UTF_8))
                .state();
        return new Known(version, (MeasurementState) state);
    }

    /** A draft shows nothing that was not published before; all it tells is that something has come in. */
    static boolean showsSomethingElse(State state, @Nullable Known before) {
        return !(state instanceof MeasurementState measurement)
                || before == null
                || before.measurement() == null
                || !Objects.equals(measurement.published(), before.measurement().published())
                || measurement.stillThere() != before.measurement().stillThere();
    }

    record Version(long epoch, long revision) {
        static Version of(Event<?> event) {
            return new Version(event.epoch(), event.revision());
        }

        boolean isAfter(@Nullable Version other) {
            return other == null || epoch > other.epoch || epoch == other.epoch && revision > other.revision;
        }
    }
}
