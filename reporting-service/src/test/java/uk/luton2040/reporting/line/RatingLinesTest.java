package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AKpi.ruleFor;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.line.KpiLinesTest.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.reporting.AKpi;

/** Bronze, silver and gold: judged on the level's count or share that the rule names. */
class RatingLinesTest {

    @ParameterizedTest
    @CsvSource({
        "gold-count, 4, green, 4 gold",
        "gold-count, 6, amber, 4 gold",
        "gold-count, 9, red, 4 gold",
        "silver-or-better-count, 9, green, 9 silver or better",
        "silver-or-better-share, 80, red, 75% silver or better",
        "bronze-share, 25, green, 25% bronze"
    })
    void theRuleNamesWhatItJudges(String judged, String target, String status, String text) {
        // When
        KpiLine line = line(
                "FY2021-H1",
                rating(ruleFor(judged, "absolute", "3"))
                        .target("FY2021-H1", target)
                        .state(),
                aPublishedValue("A", "FY2021-H1", "4").rated(3, 5, 4).state());

        // Then
        assertThat(line.status().code()).isEqualTo(status);
        assertThat(line.valueText()).isEqualTo(text);
        assertThat(line.ratings()).isEqualTo(new KpiLine.Ratings(3, 5, 4, words(judged)));
    }

    private static String words(String judged) {
        return switch (judged) {
            case "gold-count" -> "number of gold";
            case "silver-or-better-count" -> "number of silver or better";
            case "silver-or-better-share" -> "share of silver or better";
            default -> "share of bronze";
        };
    }

    @Test
    void whatSeveralPartnersRatedIsCountedTogether() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                rating(ruleFor("gold-share", "absolute", "5"))
                        .by("housing", "asc")
                        .target("FY2021-H1", "30")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "1").rated(9, 0, 1).state(),
                aPublishedValue("A", "FY2021-H1", "5").by("asc").rated(5, 0, 5).state());

        // Then: 6 of 20, not the mean of 10% and 50%
        assertThat(line.value()).isEqualByComparingTo("30");
        assertThat(line.status().code()).isEqualTo("green");
        assertThat(line.status().explanation().sentence()).startsWith("30 (share of gold) meets");
    }

    @Test
    void aRuleThatNamesNoLevelJudgesTheValueItself() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                rating(rule("absolute", "5", false)).target("FY2021-H1", "4").state(),
                aPublishedValue("A", "FY2021-H1", "4").rated(3, 5, 4).state());

        // Then
        assertThat(line.status().code()).isEqualTo("green");
        assertThat(line.ratings()).isEqualTo(new KpiLine.Ratings(3, 5, 4, null));
    }

    private static AKpi rating(KpiState.Rule rule) {
        return aKpi("A").of("rating", null, 0).judgedBy(rule);
    }
}
