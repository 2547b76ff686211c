package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.doubt.Asking.monthly;
import static uk.luton2040.measurement.doubt.Asking.set;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.testkit.RealParts;

/** What rules between KPIs doubt of values beside what is really kept. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DoubtsBetweenKpisTest {
    private final Doubts doubts;
    private final References references;
    private final Kept kept;

    DoubtsBetweenKpisTest(Doubts doubts, References references, AgroalDataSource database) {
        this.doubts = doubts;
        this.references = references;
        this.kept = new Kept(database);
    }

    @ParameterizedTest
    @CsvSource({
        "<=, 12, 10, true", "<=, 10, 10, false", "<,  10, 10, true", ">=, 9,  10, true",
        ">,  10, 10, true", "=,  10, 11, true", "=,  10, 10, false", "!=, 10, 10, true",
    })
    void aRuleBetweenKpisIsHeldAgainstTheNewestValues(String operator, String left, String right, boolean doubted) {
        // Given
        String part = monthly().known();
        String whole = monthly().known();
        set("""
                {"explanation":"A part is in its whole.","needsComment":true,
                 "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"%s","right":{"sum":[{"kpi":"%s"}]}}}""".formatted(part, operator, whole));
        kept.one("housing", part, "", "2021-04", left, null);
        kept.one("housing", whole, "", "2021-04", right, null);
        kept.one("hr", whole, "", "2021-04", "1000", null);

        // When
        var found = among("housing", Set.of(key(part, "2021-04"), key(whole, "2021-03")));

        // Then
        assertThat(found.containsKey(key(part, "2021-04"))).isEqualTo(doubted);
        assertThat(found).doesNotContainKey(key(whole, "2021-03"));
    }

    @Test
    void aBrokenRuleSaysWhatWasSeen() {
        // Given
        String part = monthly().known();
        String other = monthly().known();
        String whole = monthly().known();
        String code = set("""
                {"explanation":"Parts make the whole.",
                 "between":{"left":{"sum":[{"kpi":"%s"},{"kpi":"%s"}]},"operator":"=",
                            "right":{"sum":[{"kpi":"%s","figure":"denominator"}]},"tolerance":0.5}}""".formatted(part, other, whole));
        kept.one("housing", part, "", "2021-04", "6", null);
        kept.one("housing", other, "", "2021-04", "3", null);
        kept.ratio("housing", whole, "2021-04", "4", "10");

        // When
        var found = among("housing", Set.of(key(other, "2021-04")));

        // Then
        assertThat(found.get(key(other, "2021-04")))
                .containsExactly(new Doubt(
                        code,
                        "value",
                        "Parts make the whole. In April 2021 %s + %s (9) should be equal to the denominator of %s (10)"
                                        .formatted(part, other, whole)
                                + " within 0.5. Mend what is wrong, or say in the commentary why it is right.",
                        false));
    }

    @Test
    void aMissingFigureBreaksNoRule() {
        // Given
        String part = monthly().known();
        String whole = monthly().known();
        set("""
                {"explanation":"A part is in its whole.",
                 "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"sum":[{"kpi":"%s"}]}}}""".formatted(part, whole));
        kept.one("housing", part, "", "2021-04", "6", null);

        // Then
        assertThat(among("housing", Set.of(key(part, "2021-04")))).isEmpty();
    }

    @Test
    void whereAllAreBrokenDownTheRuleHoldsForEachCategory() {
        // Given
        String part = monthly().brokenDownBy(List.of("a", "b", "c")).known();
        String whole = monthly().brokenDownBy(List.of("b", "a")).known();
        set("""
                {"explanation":"A part is in its whole.",
                 "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"sum":[{"kpi":"%s"}]}}}""".formatted(part, whole));
        kept.one("housing", part, "a", "2021-04", "6", null);
        kept.one("housing", part, "b", "2021-04", "6", null);
        kept.one("housing", part, "c", "2021-04", "6", null);
        kept.one("housing", whole, "a", "2021-04", "5", null);
        kept.one("housing", whole, "b", "2021-04", "7", null);

        // When
        var found = among(
                "housing",
                Set.of(
                        new MeasurementKey(part, "2021-04", "a"),
                        new MeasurementKey(part, "2021-04", "b"),
                        new MeasurementKey(part, "2021-04", "c")));

        // Then
        assertThat(found).containsOnlyKeys(new MeasurementKey(part, "2021-04", "a"));
        assertThat(found.values().iterator().next().getFirst().message()).contains("(5) for a.");
    }

    @Test
    void partsCountWithTheirSumBesideAWholeOnceAllAreIn() {
        // Given
        String parts = monthly().brokenDownBy(List.of("a", "b")).combined("sum").known();
        String whole = monthly().known();
        set("""
                {"explanation":"Parts make the whole.",
                 "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"=","right":{"sum":[{"kpi":"%s"}]}}}""".formatted(parts, whole));
        kept.one("housing", whole, "", "2021-04", "10", null);
        kept.one("housing", parts, "a", "2021-04", "6", null);
        var written = Set.of(key(whole, "2021-04"), new MeasurementKey(parts, "2021-04", "a"));

        // Then
        assertThat(among("housing", written)).isEmpty();
        kept.one("housing", parts, "b", "2021-04", "3", null);
        assertThat(among("housing", written)).containsOnlyKeys(key(whole, "2021-04"));
        assertThat(among("housing", Set.of(new MeasurementKey(parts, "2021-04", "b"))))
                .containsOnlyKeys(new MeasurementKey(parts, "2021-04", "b"));
    }

    @Test
    void figuresThatDoNotAddUpAreNotAdded() {
        // Given
        String parts =
                monthly().brokenDownBy(List.of("a", "b")).combined("mean").known();
        String ceiling = monthly().known();
        set("""
                {"explanation":"It has a ceiling.",
                 "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"sum":[{"kpi":"%s"}]}}}""".formatted(parts, ceiling));
        kept.one("housing", ceiling, "", "2021-04", "10", null);
        kept.one("housing", parts, "a", "2021-04", "6", null);
        kept.one("housing", parts, "b", "2021-04", "6", null);

        // Then
        assertThat(among("housing", Set.of(new MeasurementKey(parts, "2021-04", "b"))))
                .isEmpty();
    }

    private static MeasurementKey key(String kpi, String period) {
        return new MeasurementKey(kpi, period, "");
    }

    private Map<MeasurementKey, List<Doubt>> among(String organisation, Set<MeasurementKey> written) {
        return doubts.among(
                organisation,
                written,
                QuarkusTransaction.requiringNew().call(references::current).rules());
    }
}
