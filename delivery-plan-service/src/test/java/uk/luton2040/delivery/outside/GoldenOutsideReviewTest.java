package uk.luton2040.delivery.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.event.EventJson;

class GoldenOutsideReviewTest {
    private static final Instant AT = Instant.parse("2021-11-15T09:30:00Z");
    private static final String PRINTED = "Corporate Plan, Inclusive Growth Commission";

    @Test
    void aReviewsEventIsTheGoldenSample() {
        // Given
        var review = new OutsideReview("inclusive-growth-commission");

        // When
        review.describe(
                ReviewKind.COMMISSION,
                "Final report of the Inclusive Growth Commission",
                "Inclusive Growth Commission",
                "October 2019",
                "https://example.org/commission",
                PRINTED,
                false);

        // Then
        assertThat(EventJson.write(
                        review.changed("imported", "performance-office", AT).in(1)))
                .isEqualTo(sample(EventType.OUTSIDE_REVIEW));
    }

    @Test
    void aRecommendationsEventIsTheGoldenSample() {
        // Given
        var recommendation = new Recommendation("inclusive-growth-commission-1", "inclusive-growth-commission");
        recommendation.quote("1", "developing a local wealth building approach", PRINTED, false);
        recommendation.answer(
                Answer.ACCEPTED,
                "The vision brings all of them together",
                new Person("economy-lead", "Economy Lead"),
                LocalDate.of(2022, 3, 31));
        recommendation.changed("imported", "performance-office", AT);

        // When
        recommendation.append(new LogEntry(
                "done", "performance-office", AT, "The approach is adopted.", "https://example.org/minutes"));

        // Then
        var change = new Change("done", "performance-office", "Signed off by the Executive", AT);
        assertThat(EventJson.write(recommendation.changed(change).in(1))).isEqualTo(sample(EventType.RECOMMENDATION));
    }
}
