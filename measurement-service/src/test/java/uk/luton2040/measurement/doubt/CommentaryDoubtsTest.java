package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.doubt.Asking.monthly;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.testkit.RealParts;

/** What is doubted of a commentary beside its value and the one before it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommentaryDoubtsTest {
    private final Asking asking;
    private final Kept kept;

    CommentaryDoubtsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.asking = new Asking(doubts, kpis, references);
        this.kept = new Kept(database);
    }

    @Test
    void commentaryAgainstTheMovementIsDoubted() {
        // Given
        String kpi = monthly().titled("Homes let within 28 days").known();
        kept.series("housing", kpi, "", "2021-01", "51 52 53");

        // When
        List<Doubt> found = asking.about(kpi, "2021-04", "50", "Homes let within 28 days have increased again.");

        // Then
        assertThat(found).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("commentary-against-movement");
            assertThat(doubt.field()).isEqualTo("commentary");
            assertThat(doubt.message())
                    .isEqualTo("The commentary says \"increased\", but the value went down from 53 in March 2021 to 50."
                            + " Mend whichever is wrong.");
        });
        assertThat(asking.about(kpi, "2021-04", "54", "Homes let within 28 days have increased again."))
                .isEmpty();
    }

    @Test
    void commentaryCopiedFromTheLastPeriodIsDoubted() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2021-01", "51 52");
        kept.one("housing", kpi, "", "2021-03", "53", "Staff were away, and the  repairs took longer.");

        // Then
        assertThat(asking.about(kpi, "2021-04", "54", " Staff were away, and the repairs took longer.\n"))
                .extracting(Doubt::code)
                .containsExactly("copied-commentary");
        assertThat(asking.about(kpi, "2021-04", "54", "Staff were away, and the repairs took no longer."))
                .isEmpty();
    }

    @Test
    void aNarrativeMayBeCopiedToo() {
        // Given
        String kpi = monthly().ofType("narrative", 0).known();
        kept.one("housing", kpi, "", "2021-03", null, "The partnership met and agreed its plan.");

        // Then
        assertThat(asking.about(kpi, "2021-04", null, "The partnership met and agreed its plan."))
                .hasSize(1);
        assertThat(asking.about(kpi, "2021-04", null, "On track.")).isEmpty();
    }
}
