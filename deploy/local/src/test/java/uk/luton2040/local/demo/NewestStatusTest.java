package uk.luton2040.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.demo.LutonData.KPIS;
import static uk.luton2040.local.demo.LutonData.counts;
import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.status.Status;

/** What the boards will see of the newest period. */
class NewestStatusTest {
    @Test
    void theLuton2040ScorecardIsMostlyGreenWithSomeAmberAndAFewReds() {
        // When
        Map<Status, Long> mix = mix(LutonData.onLuton2040());

        // Then
        assertThat(mix.get(GREEN)).isBetween(7L, 12L);
        assertThat(mix.get(AMBER)).isBetween(3L, 7L);
        assertThat(mix.get(RED)).isBetween(2L, 4L);
        assertThat(mix.get(GREY)).isLessThanOrEqualTo(3L);
    }

    @Test
    void theCorporateScorecardIsMostlyGreenWithSomeAmberAndAFewReds() {
        // When
        Map<Status, Long> mix = mix(LutonData.corporate());

        // Then
        assertThat(mix.get(GREEN)).isBetween(8L, 14L);
        assertThat(mix.get(AMBER)).isBetween(2L, 6L);
        assertThat(mix.get(RED)).isBetween(2L, 4L);
        assertThat(mix.get(GREY)).isLessThanOrEqualTo(3L);
    }

    @Test
    void whatCanBeJudgedIsNotGrey() {
        assertThat(KPIS.values())
                .filteredOn(kpi -> !kpi.rule().kind().equals("trend-only") && kpi.overParts() != AcrossParts.NONE)
                .hasSizeGreaterThan(45)
                .allSatisfy(kpi -> {
                    var judgement = LutonData.newestJudgement(kpi).orElseThrow();
                    assertThat(judgement.status())
                            .as("%s: %s", kpi.code(), judgement.explanation().sentence())
                            .isNotEqualTo(GREY);
                });
    }

    @Test
    void partsThatMakeNoWholeHaveTargetsOfTheirOwn() {
        assertThat(KPIS.values())
                .filteredOn(kpi -> !kpi.rule().kind().equals("trend-only") && kpi.overParts() == AcrossParts.NONE)
                .isNotEmpty()
                .allSatisfy(kpi -> assertThat(kpi.categories())
                        .allSatisfy(category -> assertThat(kpi.targets().all())
                                .anyMatch(target -> target.category().equals(category) && target.illustrative())));
    }

    private static Map<Status, Long> mix(List<DemoKpi> kpis) {
        return counts(kpis.stream()
                .map(kpi -> LutonData.newestJudgement(kpi).orElseThrow().status()));
    }
}
