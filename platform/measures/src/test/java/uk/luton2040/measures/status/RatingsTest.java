package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.status.Ratings.Judged;
import uk.luton2040.measures.target.Goal;

class RatingsTest {
    private static final Ratings SCHOOLS = new Ratings(5, 12, 3);

    @ParameterizedTest
    @CsvSource({
        "bronze-count, 5",
        "silver-count, 12",
        "silver-or-better-count, 15",
        "gold-count, 3",
        "bronze-share, 25",
        "silver-share, 60",
        "silver-or-better-share, 75",
        "gold-share, 15"
    })
    void aRuleNamesTheLevelAndWhetherItsCountOrItsShareIsJudged(String code, BigDecimal figure) {
        assertThat(SCHOOLS.figure(Judged.of(code).orElseThrow()))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(figure));
    }

    @Test
    void theFigureIsJudgedByTheUsualRules() {
        Rule rule = new Thresholds(new BigDecimal("80"), new BigDecimal("70"), HIGHER, false);

        assertThat(rule.judge(Given.evidence(
                                SCHOOLS.figure(Judged.SILVER_OR_BETTER_SHARE).orElseThrow(), Given.noTarget()))
                        .status())
                .isEqualTo(Status.AMBER);
    }

    @Test
    void nobodyRatedHasNoShareButACount() {
        Ratings nobody = new Ratings(0, 0, 0);

        assertThat(nobody.figure(Judged.GOLD_SHARE)).isEmpty();
        assertThat(nobody.figure(Judged.GOLD_COUNT)).contains(BigDecimal.ZERO);
    }

    @Test
    void theWordsSayWhatIsJudged() {
        assertThat(Judged.SILVER_OR_BETTER_SHARE.words()).isEqualTo("share of silver or better");
        assertThat(Judged.GOLD_COUNT.words()).isEqualTo("number of gold");
        assertThat(Judged.of("platinum-count")).isEmpty();
        assertThatThrownBy(() -> new Ratings(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 125, 100, false", "HIGHER, 125.1, 100, true", "HIGHER, 60, 100, false", "LOWER, 75, 100, false",
        "LOWER, 74.9, 100, true", "LOWER, 130, 100, false", "HIGHER, -70, -100, true", "HIGHER, 9, 0, false",
        "RANGE, 900, 100, false"
    })
    void farOverIsMoreThanAQuarterOfTheTarget(Better better, BigDecimal value, BigDecimal target, boolean far) {
        Goal goal = new Goal(target, null, null, false, "paper", false);

        assertThat(FarOver.sentence(value, goal, better, FarOver.A_QUARTER).isPresent())
                .isEqualTo(far);
    }

    @Test
    void farOverAsksTheBoardsQuestion() {
        Goal goal = new Goal(new BigDecimal("100"), null, null, false, "paper", false);

        assertThat(FarOver.sentence(new BigDecimal("60"), goal, LOWER, FarOver.A_QUARTER))
                .contains("60 beats the target of 100 by 40, more than 25% of it:"
                        + " is the target too easy, and is the money well spent?");
    }
}
