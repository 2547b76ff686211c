package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.Golden;

class MeasurementTest {
    private static final Instant NOW = Instant.parse("2021-11-12T14:05:30.25Z");

    private final Measurement measurement =
            new Measurement("ECO-17", Period.parse("FY2021-H1"), "procurement-service", null);

    @Test
    void aMeasurementIsToldAsPromised() {
        // Given
        published("37.1", "18.55", null, null);

        // When
        Event<MeasurementState> event =
                published("36.4", "18.2", "correction", "Two invoices of August had been coded to the wrong supplier.");

        // Then
        String golden = Golden.sample(EventType.MEASUREMENT);
        String anId = golden.substring(7, 43);
        assertThat(EventJson.write(event.in(1)).replace(measurement.id(), anId)).isEqualTo(golden);
    }

    @Test
    void beforePublicationItsStateHoldsNoNumber() {
        // When
        measurement.submit(reading("37.1", "18.55", null, null), "partner", NOW);

        // Then
        assertThat(measurement.state().published()).isNull();
        assertThat(measurement.state().state()).isEqualTo("submitted");
    }

    @Test
    void aPublishedRevisionIsNeitherApprovedNorPublishedAgain() {
        // Given
        published("37.1", "18.55", null, null);

        // Then
        assertThatThrownBy(() -> measurement.approve("officer", NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> measurement.publish(NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void numbersAreComparedByWhatTheyAreWorth() {
        // Given
        measurement.submit(reading("36.40", "1820e-2", null, null), "partner", NOW);

        // Then
        assertThat(measurement.saysNow(reading("36.4", "18.2", null, null))).isTrue();
        assertThat(measurement.saysNow(reading("36.41", "18.2", null, null))).isFalse();
    }

    private Event<MeasurementState> published(
            String value, String numerator, @Nullable String reason, @Nullable String note) {
        measurement.submit(reading(value, numerator, reason, note), "partner-procurement-service", NOW);
        measurement.changed("submitted", "partner-procurement-service", NOW);
        measurement.approve("performance-office", NOW);
        measurement.changed("approved", "performance-office", NOW);
        measurement.publish(NOW);
        return measurement.changed("published", "performance-office", NOW);
    }

    private static Reading reading(String value, String numerator, @Nullable String reason, @Nullable String note) {
        return new Reading(
                new BigDecimal(value),
                new BigDecimal(numerator),
                new BigDecimal(50),
                "provisional",
                "Local spend keeps rising, but slower than planned: two large contracts went to national suppliers.",
                "Procurement ledger",
                null,
                reason,
                note,
                true);
    }
}
