package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.doubt.Asking.monthly;
import static uk.luton2040.measurement.doubt.Asking.set;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.testkit.RealParts;

/** What is doubted of a value beside those before it: jumps, and the control limits. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ValueDoubtsTest {
    private static final String USUAL = "50 51 49 50 52 51 50 49 51 50 52 49 50 51 49";

    private final Asking asking;
    private final Kept kept;

    ValueDoubtsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.asking = new Asking(doubts, kpis, references);
        this.kept = new Kept(database);
    }

    @Test
    void aValueLikeThoseBeforeItIsNotDoubted() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // Then
        assertThat(asking.about(kpi, "2021-04", "50.5", null)).isEmpty();
    }

    @Test
    void aJumpAsksForACommentAndSaysWhatWasSeen() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // When
        List<Doubt> found = asking.about(kpi, "2021-04", "94", null);

        // Then
        assertThat(found).extracting(Doubt::code).containsExactly("jump", "beyond-limits");
        assertThat(found.getFirst().field()).isEqualTo("value");
        assertThat(found.getFirst().needsComment()).isTrue();
        assertThat(found.getFirst().message())
                .startsWith("94 in April 2021 is 45 more than in March 2021 (49): unusual beside this series' history")
                .endsWith("say in the commentary what happened.");
        assertThat(found.getLast().message())
                .startsWith("94 lies outside the control limits ")
                .contains(" of the 15 values before it");
    }

    @Test
    void aJumpWithACommentaryAsksForNoMore() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // When
        List<Doubt> found = asking.about(kpi, "2021-04", "94", "A second depot opened.");

        // Then
        assertThat(found).extracting(Doubt::code).contains("jump");
        assertThat(found).noneMatch(Doubt::needsComment);
    }

    @Test
    void aSeasonThatComesBackIsNoJumpAndHasNoLimits() {
        // Given
        String kpi = aKpi().ofType("number", 0).behaving("flow").known();
        kept.series("housing", kpi, "", "FY2017-Q1", "20 21 90 41 22 20 88 40 21 19 91 42");

        // Then
        assertThat(asking.about(kpi, "FY2020-Q1", "23", null)).isEmpty();
        assertThat(asking.about(kpi, "FY2020-Q1", "90", null))
                .extracting(Doubt::code)
                .containsExactly("jump");
    }

    @Test
    void aTotalThatRunsThroughTheYearHasNeitherLimitsNorAJumpInApril() {
        // Given
        String kpi = monthly().behaving("cumulative-in-year").known();
        kept.series("housing", kpi, "", "2020-04", "5 10 14 20 25 30 36 40 45 50 55 60");

        // Then
        assertThat(asking.about(kpi, "2021-04", "4", null)).isEmpty();
    }

    @Test
    void aBehaviourCountsFromItsDay() {
        // Given
        String kpi = monthly()
                .behaving("cumulative-in-year")
                .changedFrom("2021-04-01", definition -> definition.behaving("snapshot"))
                .known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // Then
        assertThat(asking.about(kpi, "2021-03", "94", null)).isEmpty();
        assertThat(asking.about(kpi, "2021-04", "94", null))
                .extracting(Doubt::code)
                .containsExactly("jump", "beyond-limits");
    }

    @Test
    void aConstantThatIsSuddenlyATenthIsAJump() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-09", "100 100 100 100 100 100 100");

        // Then
        assertThat(asking.about(kpi, "2021-04", "99.5", null)).isEmpty();
        assertThat(asking.about(kpi, "2021-04", "10", null))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.message()).startsWith("It is 10, where the 7 values before it were all 100."));
    }

    @Test
    void aSwitchOfOneKpiGoesBeforeTheUsual() {
        // Given
        String quiet = monthly().known();
        String loose = monthly().known();
        kept.series("housing", quiet, "", "2020-01", USUAL);
        kept.series("housing", loose, "", "2020-01", USUAL);
        set("""
                {"explanation":"It moves by chance.","check":{"check":"jump","kpi":"%s","on":false}}""".formatted(quiet));
        set("""
                {"explanation":"It moves by chance.",
                 "check":{"check":"jump","kpi":"%s","on":true,"threshold":8.5,"needsComment":false}}""".formatted(loose));

        // Then
        assertThat(asking.about(quiet, "2021-04", "94", null))
                .extracting(Doubt::code)
                .doesNotContain("jump");
        assertThat(asking.about(loose, "2021-04", "60", null))
                .extracting(Doubt::code)
                .doesNotContain("jump");
        assertThat(asking.about(loose, "2021-04", "94", null))
                .filteredOn(doubt -> doubt.code().equals("jump"))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.needsComment()).isFalse();
                    assertThat(doubt.message()).contains("where 8.5 is the limit");
                });
    }
}
