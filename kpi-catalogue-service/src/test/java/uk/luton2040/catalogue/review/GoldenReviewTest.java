package uk.luton2040.catalogue.review;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.GoldenEventsTest;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.event.EventJson;

/** What the annual review tells is what the contract promises. */
class GoldenReviewTest {
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 1);
    private static final String WHY = "Members want a narrower amber";
    private static final Edit EDIT =
            new Edit("catalogue-office", WHY, Instant.parse("2021-11-15T09:30:00Z"), LocalDate.of(2021, 11, 15));

    @Test
    void aReviewIsToldAsPromised() {
        // Given
        var review = new Review("annual-2022");
        review.describe("Annual KPI review 2022", "luton-2040", APRIL);
        review.changed("opened", EDIT.who(), EDIT.at());
        review.count();

        // Then
        assertThat(EventJson.write(
                        review.changed("proposal-added", EDIT.who(), EDIT.at()).in(1)))
                .isEqualTo(sample(EventType.REVIEW));
    }

    @Test
    void aProposalIsToldAsPromised() {
        // Given
        var proposal = new Proposal("annual-2022", 1);
        proposal.ask(
                new NewProposal("change", "ECO-17", null, null, null, List.of(), null, WHY),
                new Outline(
                        "Percentage of influenceable council spend",
                        "active",
                        3,
                        APRIL,
                        GoldenEventsTest.definition("0.02"),
                        null,
                        List.of(),
                        List.of()),
                EDIT);

        // Then
        assertThat(EventJson.write(proposal.changed(EDIT.change("proposed")).in(1)))
                .isEqualTo(sample(EventType.PROPOSAL));
    }
}
