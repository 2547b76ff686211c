package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.approval.ApprovalRule;

class MeasurementDecisionsTest extends OneMeasurement {

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
}
