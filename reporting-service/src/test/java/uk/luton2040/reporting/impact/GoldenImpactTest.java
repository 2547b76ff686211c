package uk.luton2040.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.event.EventJson;

/** What reporting hears of a review, and what it answers, as the contract promises. */
class GoldenImpactTest {

    @Test
    void anImpactIsToldAsPromised() {
        // Given
        var impact = new ImpactState(
                "annual-2022:1",
                1,
                "ECO-17",
                Instant.parse("2021-11-15T09:30:00Z"),
                "3",
                4,
                List.of(new ImpactState.Flip(
                        "FY2021-H1",
                        "April to September 2021",
                        "36% of spend",
                        "amber",
                        "red",
                        "36% of spend misses the target of 37 by 1, more than the 0.74 that would still be amber.")),
                List.of(new ImpactState.Board(
                        "inclusive-economy-board",
                        "Inclusive Economy Board",
                        "luton-2040",
                        "FY2021-H1",
                        "amber",
                        "red")),
                List.of());

        // Then
        var change = new Change("calculated", "reporting-service", Instant.parse("2021-11-15T09:30:01Z"));
        assertThat(EventJson.write(
                        Event.of(impact.proposal(), 1, change, impact).in(1)))
                .isEqualTo(sample(EventType.IMPACT));
    }

    @Test
    void aProposalIsHeardAsPromised() {
        // When
        var proposal = (ProposalState) EventJson.read(
                        EventType.PROPOSAL,
                        sample(EventType.PROPOSAL).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .state();

        // Then
        assertThat(proposal.proposed()).isNotNull();
        assertThat(proposal.standing()).isEqualTo("open");
    }
}
