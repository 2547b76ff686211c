package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;
import static uk.luton2040.measures.status.Given.evidence;
import static uk.luton2040.measures.status.Given.figure;
import static uk.luton2040.measures.status.Given.noTarget;
import static uk.luton2040.measures.status.Given.rangeTarget;
import static uk.luton2040.measures.status.Given.target;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    @ParameterizedTest
    @CsvSource({"90, GREEN", "89.99, AMBER", "80, AMBER", "79.99, RED"})
    void thresholdsAskForTheirLimits(BigDecimal value, Status status) {
        Rule rule = new Thresholds(figure("90"), figure("80"), HIGHER, false);

        assertThat(rule.judge(evidence(value, noTarget())).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"9.99, GREEN", "10, AMBER", "20, AMBER", "20.01, RED"})
    void strictThresholdsWantMoreThanTheGreenLimit(BigDecimal value, Status status) {
        Rule rule = new Thresholds(figure("10"), figure("20"), LOWER, true);

        assertThat(rule.judge(evidence(value, noTarget())).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "50, , GREEN",
        "48, , AMBER",
        "47.9, , RED",
        "40, 40, AMBER",
        "40, 39, AMBER",
        "40, 40.1, RED",
        "50, 60, GREEN",
    })
    void beingNoWorseThanLastYearSavesAMissedTargetFromRed(BigDecimal value, BigDecimal lastYear, Status status) {
        // Given
        Rule rule = new SamePeriodLastYear(figure("2"), HIGHER, false);

        // When
        Judgement judgement = rule.judge(new Evidence(value, target(figure("50")), lastYear, ""));

        // Then
        assertThat(judgement.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2, GREEN", "4, GREEN", "3, GREEN", "1.5, AMBER", "4.5, AMBER", "1.49, RED", "4.51, RED"})
    void aRangeIsGreenInsideAndAmberNearItsEnds(BigDecimal value, Status status) {
        // Given
        Rule ownRange = new WithinRange(figure("2"), figure("4"), figure("0.5"));
        Rule rangeOfTheTarget = new WithinRange(null, null, figure("0.5"));

        // Then
        assertThat(ownRange.judge(evidence(value, noTarget())).status()).isEqualTo(status);
        assertThat(rangeOfTheTarget
                        .judge(evidence(value, rangeTarget("2", "4")))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aRangeSetAsTargetGoesBeforeTheRulesOwn() {
        Rule rule = new WithinRange(figure("2"), figure("4"), BigDecimal.ZERO);

        assertThat(rule.judge(evidence(figure("10"), rangeTarget("9", "11"))).status())
                .isEqualTo(Status.GREEN);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, GREEN",
        "1.0, false, GREEN",
        "0, true, RED",
        "0, false, RED",
        "0.5, true, AMBER",
        "0.50, false, RED",
        "0.7, true, GREY"
    })
    void yesAndNoAreJudgedAndPartlyOnlyWhereAllowed(BigDecimal answer, boolean partlyAllowed, Status status) {
        assertThat(new YesNo(partlyAllowed).judge(evidence(answer, noTarget())).status())
                .isEqualTo(status);
    }

    @Test
    void aTrendIsNeverJudged() {
        assertThat(new TrendOnly()
                        .judge(evidence(figure("1"), target(figure("2"))))
                        .status())
                .isEqualTo(Status.GREY);
    }

    @Test
    void withoutAValueEveryRuleIsGreyAndSaysSo() {
        // Given
        List<Rule> rules = List.of(
                new PercentTolerance(figure("0.1"), HIGHER, false),
                new AbsoluteTolerance(figure("1"), HIGHER, false),
                new SamePeriodLastYear(figure("1"), HIGHER, false),
                new Thresholds(figure("2"), figure("1"), HIGHER, false),
                new WithinRange(figure("1"), figure("2"), BigDecimal.ZERO),
                new WithinRange(null, null, BigDecimal.ZERO),
                new YesNo(true),
                new TrendOnly());

        // Then
        assertThat(rules).allSatisfy(rule -> {
            Judgement judgement = rule.judge(evidence(null, target(figure("2"))));
            assertThat(judgement.status()).isEqualTo(Status.GREY);
            assertThat(judgement.explanation().sentence()).startsWith("There is no value");
        });
    }

    @Test
    void withoutATargetTheReasonIsPassedOn() {
        // When
        Judgement judgement =
                new PercentTolerance(figure("0.1"), HIGHER, false).judge(evidence(figure("5"), noTarget()));

        // Then
        assertThat(judgement.status()).isEqualTo(Status.GREY);
        assertThat(judgement.explanation().sentence()).isEqualTo("No target is set.");
    }

    @Test
    void aRangeIsNoTargetForASingleFigureRuleAndTheReverse() {
        assertThat(new AbsoluteTolerance(figure("1"), HIGHER, false)
                        .judge(evidence(figure("3"), rangeTarget("2", "4")))
                        .status())
                .isEqualTo(Status.GREY);
        assertThat(new WithinRange(null, null, figure("1"))
                        .judge(evidence(figure("3"), target(figure("3"))))
                        .status())
                .isEqualTo(Status.GREY);
    }

    @Test
    void noStatusIsColourAlone() {
        assertThat(Status.values()).extracting(Status::word).doesNotHaveDuplicates();
        assertThat(Status.values()).extracting(Status::shape).doesNotHaveDuplicates();
        assertThat(Status.AMBER.code()).isEqualTo("amber");
    }
}
