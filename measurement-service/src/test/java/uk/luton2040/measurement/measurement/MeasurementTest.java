package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.approval.ApprovalRule;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.Golden;

class MeasurementTest {
    private static final Instant NOW = Instant.parse("2021-11-12T14:05:30.25Z");

    private static final String PARTNER = "partner-procurement-service";
    private static final ApprovalRule ONE_LEVEL = new ApprovalRule(1, true);
    private static final ApprovalRule TWO_LEVELS = new ApprovalRule(2, true);

    private final Measurement measurement =
            new Measurement("ECO-17", Period.parse("FY2021-H1"), "procurement-service", null, NOW);

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
    void aPublishedRevisionIsNeitherApprovedNorPublishedAgain() {
        // Given
        published("37.1", "18.55", null, null);

        // Then
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, hand("officer"), NOW))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> measurement.publish(NOW, "officer", false, Optional.empty()))
                .isInstanceOf(ProblemException.class);
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
    void ifTwoLevelsAreAskedForTheManagerComesFirst() {
        // Given
        submit(reading("37.1", "18.55", null, null));

        // Then
        assertThatThrownBy(() -> measurement.approve(TWO_LEVELS, hand("officer"), NOW))
                .hasMessageContaining("confirmed");

        // When
        measurement.confirm(TWO_LEVELS, hand("manager"), NOW);
        measurement.approve(TWO_LEVELS, hand("officer"), NOW);

        // Then
        assertThat(measurement.standing()).isEqualTo(Standing.APPROVED);
    }

    @Test
    void nobodyApprovesWhatIsTheirOwn() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, hand(PARTNER), NOW))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> measurement.confirm(TWO_LEVELS, hand(PARTNER), NOW))
                .hasMessageContaining("somebody else");

        // When
        measurement.confirm(TWO_LEVELS, hand("manager"), NOW);

        // Then
        assertThatThrownBy(() -> measurement.approve(TWO_LEVELS, hand("manager"), NOW))
                .hasMessageContaining("somebody else");
        measurement.approve(new ApprovalRule(2, false), hand("manager"), NOW);
    }

    @Test
    void aQueryWaitsForItsProvider() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.query("Is August in?", "officer", NOW);

        // Then
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, hand("officer"), NOW))
                .hasMessageContaining("answered");

        // When
        measurement.answer("It is.", PARTNER, NOW);
        measurement.approve(ONE_LEVEL, hand("officer"), NOW);

        // Then
        assertThat(measurement.standing()).isEqualTo(Standing.APPROVED);
    }

    @Test
    void anAnswerBelongsToTheNewestQuestion() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.query("Is August in?", "officer", NOW);
        measurement.answer("It is.", PARTNER, NOW);

        // When
        measurement.query("And September?", "officer", NOW);

        // Then
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, hand("officer"), NOW))
                .hasMessageContaining("answered");
    }

    @Test
    void anApprovalNamesTheContentAndIsStaleOnceSomethingElseIsSaid() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        Decision approval = measurement.approve(ONE_LEVEL, hand("officer"), NOW);

        // When
        ReplacedDraft replaced = submit(reading("36.4", "18.2", null, null)).orElseThrow();

        // Then
        assertThat(replaced.hash()).isEqualTo(approval.hash());
        assertThat(measurement.standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(measurement.view().newest().standing()).isEqualTo("submitted");
        assertThat(measurement.view().newest().approved())
                .isEqualTo(new RevisionView.Approval("officer", NOW, approval.hash(), true));
    }

    @Test
    void whatIsSaidAnewIsConfirmedAnewThoughAQueryCameBetween() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.confirm(TWO_LEVELS, hand("manager"), NOW);
        submit(reading("36.4", "18.2", null, null));

        // When
        measurement.query("Is August in?", "officer", NOW);
        measurement.answer("It is.", PARTNER, NOW);

        // Then
        assertThatThrownBy(() -> measurement.approve(TWO_LEVELS, hand("officer"), NOW))
                .hasMessageContaining("confirmed");
    }

    @Test
    void aDoubtWaitsForAComment() {
        // Given
        Reading reading = reading("37.1", "18.55", null, null);
        measurement.submit(new Draft(reading, "[]", true, UUID.randomUUID(), false, PARTNER, NOW));

        // Then
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, hand("officer"), NOW))
                .hasMessageContaining("commented");
        submit(reading);
        measurement.approve(ONE_LEVEL, hand("officer"), NOW);
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

    @Test
    void anAnswerDoesNotStandInForTheManager() {
        // Given
        submit(reading("37.1", "18.55", null, null));
        measurement.query("Is August in?", "officer", NOW);
        measurement.answer("It is.", PARTNER, NOW);
        assertThatThrownBy(() -> measurement.approve(TWO_LEVELS, hand("officer"), NOW))
                .hasMessageContaining("confirmed");

        // When
        measurement.confirm(TWO_LEVELS, hand("manager"), NOW);

        // Then
        measurement.approve(TWO_LEVELS, hand("officer"), NOW);
    }

    @Test
    void whatWasSentWithASecretOneWasShownMayBeOnesOwn() {
        // Given
        submit(reading("37.1", "18.55", null, null));

        // Then
        assertThatThrownBy(() -> measurement.approve(ONE_LEVEL, new Hand("officer", Set.of(PARTNER)), NOW))
                .hasMessageContaining("secret");
        measurement.approve(ONE_LEVEL, new Hand("officer", Set.of("partner-other")), NOW);
    }

    @Test
    void aRebaseIsNotPublishedByItsParts() {
        // Given
        measurement.submit(
                new Draft(reading("37.1", "18.55", null, null), "[]", false, UUID.randomUUID(), true, PARTNER, NOW));
        measurement.approve(ONE_LEVEL, hand("officer"), NOW);

        // Then
        assertThatThrownBy(() -> measurement.publish(NOW, "officer", false, Optional.empty()))
                .hasMessageContaining("rebase");
        assertThatThrownBy(() -> measurement.publish(NOW, "officer", true, Optional.of(LocalDate.parse("2022-01-04"))))
                .hasMessageContaining("2022-01-04");
        measurement.publish(NOW, "officer", true, Optional.empty());
    }

    private static Hand hand(String name) {
        return new Hand(name, Set.of());
    }

    private Optional<ReplacedDraft> submit(Reading reading) {
        return measurement.submit(new Draft(reading, "[]", false, UUID.randomUUID(), false, PARTNER, NOW));
    }

    private Event<MeasurementState> published(
            String value, String numerator, @Nullable String reason, @Nullable String note) {
        submit(reading(value, numerator, reason, note));
        measurement.changed("submitted", PARTNER, NOW);
        measurement.approve(ONE_LEVEL, hand("performance-office"), NOW);
        measurement.changed("approved", "performance-office", NOW);
        measurement.publish(NOW, "performance-office", false, Optional.empty());
        return measurement.changed("published", "performance-office", NOW);
    }

    private static Reading reading(String value, String numerator, @Nullable String reason, @Nullable String note) {
        return new Reading(
                new BigDecimal(value),
                new BigDecimal(numerator),
                new BigDecimal(50),
                new BigDecimal("38.5"),
                4,
                2,
                1,
                412,
                new BigDecimal("33.1"),
                new BigDecimal("39.7"),
                "provisional",
                "Local spend keeps rising, but slower than planned: two large contracts went to national suppliers.",
                "Procurement ledger",
                "https://example.org/ledger/2021-h1",
                null,
                reason,
                note,
                true);
    }
}
