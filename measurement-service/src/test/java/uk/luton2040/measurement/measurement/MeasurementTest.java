package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Golden;

class MeasurementTest extends OneMeasurement {

    @Test
    void aMeasurementIsToldAsPromised() {
        // Given
        published("37.1", "18.55", null, null);

        // When
        published("36.4", "18.2", "correction", "Two invoices of August had been coded to the wrong supplier.");
        measurement.redact(
                1,
                "Local spend rises: [redacted] has changed how it is counted.",
                "It named a buyer.",
                "performance-office",
                NOW);
        measurement.redact(
                2,
                "Local spend keeps rising, but slower than planned: two large contracts went to [redacted].",
                "It named a supplier's employee.",
                "performance-office",
                NOW);
        Event<MeasurementState> event = measurement.changed("redacted", "performance-office", NOW);

        // Then
        String golden = Golden.sample(EventType.MEASUREMENT);
        String anId = golden.substring(7, 43);
        assertThat(EventJson.write(event.in(1)).replace(measurement.id(), anId)).isEqualTo(golden);
    }

    @Test
    void whatIsSaidAnewIsNotRedacted() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.redact(1, "[redacted]", "It named a buyer.", "officer", NOW);
        assertThat(measurement.view().newest().redacted()).isNotNull();
        assertThat(measurement.state().redactions()).as("what was never told").isEmpty();

        // When
        published("37.1", "18.55", null, null);

        // Then
        assertThat(measurement.view().newest().redacted()).isNull();
        assertThat(measurement.state().redactions()).isEmpty();
    }

    @Test
    void beforePublicationItsStateHoldsNoNumber() {
        // When
        submit(reading("37.1", "18.55", null, null));

        // Then
        assertThat(measurement.state().published()).isNull();
        assertThat(measurement.state().state()).isEqualTo("submitted");
    }

    @Test
    void numbersAreComparedByWhatTheyAreWorth() {
        // Given
        submit(reading("36.40", "1820e-2", null, null));

        // Then
        assertThat(measurement.saysNow(reading("36.4", "18.2", null, null))).isTrue();
        assertThat(measurement.saysNow(reading("36.41", "18.2", null, null))).isFalse();
    }

    @Test
    void theFingerprintStaysThatOfWhatWasSaid() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        Optional<String> said = measurement.hashOf(1);

        // When
        measurement.redact(1, "[redacted]", "It named a buyer.", "officer", NOW);

        // Then
        assertThat(measurement.hashOf(1)).isEqualTo(said).isPresent();
    }

    @Test
    void whatIsWithdrawnBringsBackWhatWasPublished() {
        // Given
        published("37.1", "18.55", null, null);
        submit(reading("36.4", "18.2", "correction", null));

        // When
        measurement.withdraw("A mistake", PARTNER, NOW);

        // Then
        assertThat(measurement.standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(measurement.saysNow(reading("37.1", "18.55", null, null))).isTrue();
    }

    @Test
    void aPublishedValueThatIsWithdrawnIsToldOfWithoutANumberUntilAnotherIsPublished() {
        // Given
        published("37.1", "18.55", null, null);

        // When
        measurement.withdrawPublished("correction", "Another ward's.", "officer", NOW);

        // Then
        assertThat(measurement.state().state()).isEqualTo("withdrawn");
        assertThat(measurement.state().published()).isNull();
        assertThat(measurement.state().withdrawal())
                .isEqualTo(new MeasurementState.Withdrawal(2, "correction", "Another ward's.", NOW));

        // When
        submit(reading("36.4", "18.2", "correction", null));

        // Then
        assertThat(measurement.state().withdrawal()).isNotNull();

        // When
        measurement.approve(ONE_LEVEL, hand("officer"), NOW);
        measurement.publish(NOW, "officer", false, Optional.empty());

        // Then
        assertThat(measurement.state().withdrawal()).isNull();
        assertThat(measurement.state().published()).isNotNull();
        assertThat(measurement.history())
                .extracting(RevisionView::standing)
                .containsExactly("published", "withdrawn", "published");
    }

    @Test
    void aFirstValueThatIsWithdrawnMayBeSubmittedAgain() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.withdraw("A mistake", PARTNER, NOW);
        assertThat(measurement.state().state()).isEqualTo("withdrawn");
        assertThat(measurement.saysNow(reading("37.1", "18.55", null, null))).isFalse();

        // When
        submit(reading("37.1", "18.55", null, null));

        // Then
        assertThat(measurement.standing()).isEqualTo(Standing.SUBMITTED);
    }
}
