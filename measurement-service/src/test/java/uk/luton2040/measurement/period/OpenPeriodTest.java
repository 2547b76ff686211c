package uk.luton2040.measurement.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.Golden;

class OpenPeriodTest {

    @Test
    void aPeriodIsToldAsPromised() {
        // Given
        Instant now = Instant.parse("2021-10-01T08:00:00Z");
        var opened =
                new OpenPeriod(Period.parse("FY2021-H1"), LocalDate.parse("2021-10-29"), "performance-office", now);

        // When
        var event = opened.changed("opened", "performance-office", now).in(1);

        // Then
        assertThat(EventJson.write(event)).isEqualTo(Golden.sample(EventType.PERIOD));
    }
}
