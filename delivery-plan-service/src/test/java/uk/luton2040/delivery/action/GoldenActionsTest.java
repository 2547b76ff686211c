package uk.luton2040.delivery.action;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.event.EventJson;

/** What is told of actions is what was promised. */
class GoldenActionsTest {
    @Test
    void anActionsEventIsTheGoldenSample() {
        // Given
        var action = new Action("action-17", SubjectKind.KPI, "ECO-17");
        var owner = new Person("procurement-lead", "Procurement Lead");
        action.describe(
                "Two large contracts went outside Luton",
                "Invite three local bidders to every call below the threshold",
                owner,
                LocalDate.of(2022, 1, 31),
                LocalDate.of(2021, 12, 17),
                true);
        action.append(new LogEntry(
                "note",
                "procurement-lead",
                Instant.parse("2021-11-20T09:30:00Z"),
                "The call templates are changed.",
                null));
        action.append(new LogEntry(
                "evidence",
                "procurement-lead",
                Instant.parse("2021-12-10T14:55:00Z"),
                "The register of calls since November",
                "https://example.org/calls"));
        action.changed("noted", "procurement-lead", Instant.parse("2021-11-20T09:30:00Z"));
        action.changed("evidence-added", "procurement-lead", Instant.parse("2021-12-10T14:55:00Z"));

        // When
        action.append(new LogEntry("done", "procurement-lead", Instant.parse("2021-12-10T15:00:00Z"), null, null));

        // Then
        assertIsSample(
                action.changed("done", "procurement-lead", Instant.parse("2021-12-10T15:00:00Z")), EventType.ACTION);
    }

    @Test
    void aClosingRulesEventIsTheGoldenSample() {
        // Given
        var rule = new ClosingRule(SubjectKind.BOARD_REQUEST);

        // When
        rule.decide(List.of("performance-officer", "project-lead"), true);

        // Then
        assertIsSample(
                rule.changed("changed", "performance-office", Instant.parse("2021-11-15T09:30:00Z")),
                EventType.CLOSING_RULE);
    }

    private static void assertIsSample(Event<?> event, EventType type) {
        assertThat(EventJson.write(event.in(1))).isEqualTo(sample(type));
    }
}
