package uk.luton2040.delivery.request;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.event.EventJson;

class GoldenBoardRequestTest {
    private static final Instant ANSWERED = Instant.parse("2021-12-01T10:00:00Z");

    @Test
    void aRequestsEventIsTheGoldenSample() {
        // Given
        var request = new BoardRequest("fairness-1");
        request.ask(
                "fairness-taskforce",
                "fairness-2021-11",
                LocalDate.of(2021, 11, 18),
                "How many households in temporary accommodation have children?",
                new Person("housing-lead", "Housing Lead"),
                true);
        request.changed("asked", "performance-office", ANSWERED);

        // When
        request.append(new LogEntry(
                "answered",
                "performance-office",
                ANSWERED,
                "Two in three; see the note to members.",
                "https://example.org/note"));

        // Then
        assertThat(EventJson.write(request.changed("answered", "performance-office", ANSWERED)
                        .in(1)))
                .isEqualTo(sample(EventType.BOARD_REQUEST));
    }
}
