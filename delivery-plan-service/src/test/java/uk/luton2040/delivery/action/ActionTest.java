package uk.luton2040.delivery.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** The steps of an action. */
class ActionTest {
    private static final Instant SAID = Instant.parse("2021-12-01T09:00:00Z");

    private final Action action = new Action("action-1", SubjectKind.KPI, "ECO-17");

    ActionTest() {
        action.describe("Red", "Mend it", new Person("leo.lead", "Leo Lead"), LocalDate.of(2021, 12, 17), null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "open, in-progress",
        "open, done",
        "open, cancelled",
        "in-progress, done",
        "in-progress, cancelled",
        "done, closed",
        "done, open",
        "closed, open",
        "cancelled, open"
    })
    void aStepLeadsOn(String from, String to) {
        // Given
        bring(from);
        action.append(entry("evidence", "because"));

        // When
        action.append(entry(to, "because"));

        // Then
        assertThat(action.state().standing()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "open, closed",
        "open, open",
        "in-progress, open",
        "in-progress, closed",
        "done, in-progress",
        "done, cancelled",
        "closed, done",
        "closed, cancelled",
        "cancelled, closed",
        "cancelled, in-progress"
    })
    void anyOtherStepLeadsNowhere(String from, String to) {
        // Given
        bring(from);
        var before = action.state();

        // Then
        assertThatThrownBy(() -> action.append(entry(to, "because")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(action.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"open, cancelled", "done, open", "closed, open", "cancelled, open"})
    void whoCancelsOrReopensSaysWhy(String from, String to) {
        // Given
        bring(from);

        // Then
        assertThatThrownBy(() -> action.append(entry(to, " "))).hasMessage("Say why.");
        assertThatThrownBy(() -> action.append(entry(to, null))).hasMessage("Say why.");
    }

    @Test
    void closingNeedsEvidenceGivenSinceItWasLastOpen() {
        // Given
        bring("closed");
        action.append(entry("open", "It came back"));
        action.append(entry("done", null));

        // Then
        assertThatThrownBy(() -> action.append(entry("closed", null))).hasMessageContaining("evidence");

        // When
        action.append(new LogEntry("evidence", "leo.lead", SAID, "Minutes", "https://example.org/minutes"));
        action.append(entry("closed", null));

        // Then
        assertThat(action.state().standing()).isEqualTo("closed");
        assertThat(action.log())
                .extracting(LogEntry::what)
                .containsExactly("evidence", "done", "closed", "open", "done", "evidence", "closed");
    }

    @Test
    void theFirstDueDateStays() {
        // When
        action.describe("Red", "Mend it", new Person("leo.lead", "Leo Lead"), LocalDate.of(2022, 1, 31), null, false);

        // Then
        assertThat(action.state().due()).isEqualTo("2022-01-31");
        assertThat(action.state().firstDue()).isEqualTo("2021-12-17");
    }

    @ParameterizedTest
    @CsvSource({
        "open, 2021-12-17, false",
        "open, 2021-12-18, true",
        "in-progress, 2021-12-18, true",
        "done, 2021-12-18, false",
        "closed, 2021-12-18, false",
        "cancelled, 2021-12-18, false"
    })
    void itIsOverdueFromTheDayAfterItIsDueUntilItIsSaidToBeDone(String standing, LocalDate today, boolean overdue) {
        // Given
        bring(standing);

        // Then
        assertThat(ActionView.of(action, today).overdue()).isEqualTo(overdue);
    }

    @Test
    void whatIsNoWordOfAnActionIsRefused() {
        assertThatThrownBy(() -> action.append(entry("answered", "42"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> action.append(entry("evidence", "without a link")))
                .isInstanceOf(ProblemException.class);
        assertThat(action.log()).isEmpty();
    }

    private void bring(String standing) {
        var steps = switch (standing) {
            case "open" -> List.<String>of();
            case "closed" -> List.of("evidence", "done", "closed");
            default -> List.of(standing);
        };
        steps.forEach(step -> action.append(entry(step, "because")));
    }

    private static LogEntry entry(String what, @Nullable String words) {
        return new LogEntry(
                what,
                "leo.lead",
                SAID,
                words,
                what.equals("evidence") && "because".equals(words) ? "https://example.org" : null);
    }
}
