package uk.luton2040.measures.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.kpi.Better.CONTEXT;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

class GapTest {
    private static final List<String> GROUPS = List.of("men", "women", "not-said");

    @Test
    void theGapIsBetweenTheBestAndTheWorstGroup() {
        Map<String, BigDecimal> values = values("men", "60", "women", "72.5", "not-said", "65");

        assertThat(gap(values, HIGHER)).satisfies(gap -> {
            assertThat(gap.size()).isEqualByComparingTo("12.5");
            assertThat(gap.best().name()).isEqualTo("women");
            assertThat(gap.worst().name()).isEqualTo("men");
            assertThat(gap.sentence())
                    .isEqualTo("A gap of 12.5 between the best, women at 72.5, and the worst, men at 60.");
        });
        assertThat(gap(values, LOWER).best().name()).isEqualTo("men");
        assertThat(gap(values, CONTEXT).sentence()).contains("the highest, women", "the lowest, men");
    }

    @Test
    void theWholeIsNoGroupAndMissingGroupsAreCounted() {
        Gap gap = gap(values("men", "60", "women", "70", "all", "99"), HIGHER);

        assertThat(gap.size()).isEqualByComparingTo("10");
        assertThat(gap.coverage().words()).isEqualTo("2 of 3 groups");
        assertThat(gap.sentence()).endsWith("Only 2 of 3 groups have a value, so it is provisional.");
    }

    @Test
    void oneGroupHasNoGapAndAlikeGroupsHaveNone() {
        assertThat(Gap.of(GROUPS, values("men", "60"), HIGHER)).isEmpty();
        assertThat(gap(values("men", "60", "women", "60.0", "not-said", "60"), HIGHER))
                .satisfies(gap -> {
                    assertThat(gap.size()).isEqualByComparingTo("0");
                    assertThat(gap.best().name()).isEqualTo("men");
                    assertThat(gap.sentence()).isEqualTo("All groups are at 60.");
                });
    }

    @Test
    void gapsAreASeriesOldestFirst() {
        assertThat(Gap.series(
                                GROUPS,
                                Map.of(
                                        Period.parse("2022"), values("men", "60", "women", "66"),
                                        Period.parse("2021"), values("men", "60", "women", "64"),
                                        Period.parse("2020"), values("men", "60")),
                                HIGHER)
                        .keySet())
                .extracting(Period::code)
                .containsExactly("2021", "2022");
    }

    @Property
    void itIsTheSameWhicheverSideIsGoodAndMovesWithNoGroup(
            @ForAll("three") @Size(3) List<BigDecimal> three, @ForAll("figures") BigDecimal shift) {
        Map<String, BigDecimal> values = byGroup(three);

        BigDecimal size = gap(values, HIGHER).size();

        assertThat(size.signum()).isNotNegative();
        assertThat(gap(values, LOWER).size()).isEqualByComparingTo(size);
        assertThat(gap(byGroup(three.stream().map(shift::add).toList()), HIGHER).size())
                .isEqualByComparingTo(size);
    }

    @Provide
    Arbitrary<List<BigDecimal>> three() {
        return figures().list().ofSize(3);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.integers().between(-20, 20).map(BigDecimal::valueOf);
    }

    private static Map<String, BigDecimal> byGroup(List<BigDecimal> three) {
        return Map.of("men", three.get(0), "women", three.get(1), "not-said", three.get(2));
    }

    private static Gap gap(Map<String, BigDecimal> values, Better better) {
        return Gap.of(GROUPS, values, better).orElseThrow();
    }

    private static Map<String, BigDecimal> values(String... namesAndValues) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], new BigDecimal(namesAndValues[i + 1]));
        }
        return values;
    }
}
