package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.line.KpiLinesTest.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.reporting.AKpi;

/** The worked examples of the domain, through the whole line, and every reason for grey. */
class JudgingTest {

    @ParameterizedTest
    @CsvSource({"70, green", "63, amber", "62.9, red"})
    void localSpendMayMissItsTargetByATenthOfIt(String value, String status) {
        AKpi kpi = aKpi("A").judgedBy(rule("percent", "0.10", false)).target("FY2021-H1", "70");

        assertThat(statusOf(kpi, value)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"899, green", "900, amber", "945, amber", "946, red"})
    void temporaryAccommodationMustStayUnderItsTarget(String value, String status) {
        AKpi kpi = aKpi("A")
                .of("number", "households", 0)
                .betterWhen("lower")
                .judgedBy(rule("percent", "0.05", true))
                .target("FY2021-H1", "900");

        assertThat(statusOf(kpi, value)).isEqualTo(status);
        assertThat(judged(kpi, value).target()).extracting(KpiLine.Target::text).isEqualTo("under 900 households");
    }

    @ParameterizedTest
    @CsvSource({"0, green", "5, amber", "6, red"})
    void roughSleepersAreCountedOneByOne(String value, String status) {
        AKpi kpi = aKpi("A")
                .of("number", "people", 0)
                .betterWhen("lower")
                .judgedBy(rule("absolute", "5", false))
                .target("every-period", "0");

        assertThat(statusOf(kpi, value)).isEqualTo(status);
    }

    @Test
    void gasSafetyHasNoTolerance() {
        AKpi kpi = aKpi("A").judgedBy(rule("absolute", "0", false)).target("every-period", "100");

        assertThat(statusOf(kpi, "99.9")).isEqualTo("red");
        assertThat(statusOf(kpi, "100")).isEqualTo("green");
    }

    @Test
    void aStatusExplainsItselfByRuleTargetInputsAndArithmetic() {
        // When
        KpiLine line = judged(aKpi("A").judgedBy(rule("percent", "0.10", false)).target("FY2021-H1", "70"), "63");

        // Then
        var explanation = line.status().explanation();
        assertThat(explanation.rule()).contains("10");
        assertThat(explanation.targetReason()).contains("April to September 2021");
        assertThat(explanation.inputs()).contains("value = 63", "target = 70");
        assertThat(explanation.arithmetic()).contains("adverse = 70 - 63 = 7");
        assertThat(explanation.sentence()).startsWith("63% of spend misses the target of at least 70 by 7");
        assertThat(line.target()).extracting(KpiLine.Target::origin).isEqualTo("Appendix B");
        assertThat(line.status().word()).isEqualTo("Amber");
        assertThat(line.status().shape()).isEqualTo("triangle");
    }

    @Test
    void withoutARuleItIsGrey() {
        assertGrey(aKpi("A").judgedBy(null).target("FY2021-H1", "70"), "No status rule has been agreed for it.");
    }

    @Test
    void withoutATargetItIsGrey() {
        assertGrey(aKpi("A"), "No target is set.");
    }

    @Test
    void aTargetInWordsIsNotJudged() {
        assertGrey(
                aKpi("A").targetInWords("increase"),
                "The target is printed in words, not as a figure, so it cannot be judged.");
    }

    @Test
    void anAnnualTargetIsNotJudgedInTheYear() {
        assertThat(judged(aKpi("A").target("FY2021", "70"), "60").status().code())
                .isEqualTo("grey");
        assertThat(judged(aKpi("A").target("FY2021", "70"), "60")
                        .status()
                        .explanation()
                        .sentence())
                .contains("it is judged at year end");
    }

    @Test
    void whereNoTargetIsSetForThePeriodTheTrajectoryIs() {
        // Given: 183 of 365 days after the end of 2020/21
        AKpi kpi = aKpi("A").onTheWay("FY2020", "50", "FY2021", "70").target("FY2021", "70");

        // When
        KpiLine line = judged(kpi, "60");

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.status().explanation().targetReason())
                .contains("where the trajectory stands on 30 September 2021")
                .contains("in equal steps from 50 to 70");
        assertThat(line.target()).extracting(KpiLine.Target::origin).isEqualTo("Corporate Plan");
    }

    @Test
    void aTargetForExactlyThePeriodGoesBeforeTheTrajectory() {
        AKpi kpi = aKpi("A").onTheWay("FY2020", "50", "FY2021", "70").target("FY2021-H1", "60");

        assertThat(statusOf(kpi, "60")).isEqualTo("green");
    }

    @Test
    void aNarrativeHasNoStatus() {
        assertGrey(aKpi("A").of("narrative", null, 0).target("FY2021-H1", "1"), "A narrative measure has no status.");
    }

    @Test
    void partlyIsAnAnswerUnlessTheRuleIsStrict() {
        AKpi kpi = aKpi("A").of("boolean", null, 1);

        assertThat(statusOf(kpi.judgedBy(rule("yes-no", null, false)), "0.5")).isEqualTo("amber");
        assertThat(statusOf(kpi.judgedBy(rule("yes-no", null, true)), "0.5")).isEqualTo("red");
    }

    @Test
    void aModelledEstimateHasNoStatus() {
        assertGrey(aKpi("A").behaving("modelled").target("FY2021-H1", "70"), "A modelled estimate has no status.");
    }

    @Test
    void aRuleThatDoesNotFitIsSaidAndStopsNothing() {
        assertGrey(
                aKpi("A").betterWhen("context").target("FY2021-H1", "70"),
                "The status rule cannot judge it: A KPI for context has no good or bad side: only the trend-only rule"
                        + " fits it, not absolute.");
    }

    @Test
    void aTargetThatContradictsItselfStopsNothing() {
        // Given
        KpiState sound = aKpi("A").target("FY2021-H1", "70").state();
        KpiState.Target printed = sound.targets().getFirst();
        sound.targets()
                .set(
                        0,
                        new KpiState.Target(
                                "target",
                                null,
                                "FY2021-H1",
                                "70 and over",
                                null,
                                printed.value(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false));

        // When
        KpiLine line =
                line("FY2021-H1", sound, aPublishedValue("A", "FY2021-H1", "60").state());

        // Then
        assertThat(line.status().code()).isEqualTo("grey");
        assertThat(line.status().explanation().sentence()).startsWith("The status rule cannot judge it: ");
    }

    private static void assertGrey(AKpi kpi, String sentence) {
        KpiLine line = judged(kpi, "60");
        assertThat(line.status().code()).isEqualTo("grey");
        assertThat(line.status().explanation().sentence()).isEqualTo(sentence);
        assertThat(line.value()).isEqualTo("60");
    }

    private static String statusOf(AKpi kpi, String value) {
        return judged(kpi, value).status().code();
    }

    private static KpiLine judged(AKpi kpi, String value) {
        return line(
                "FY2021-H1",
                kpi.state(),
                aPublishedValue("A", "FY2021-H1", value).state());
    }
}
