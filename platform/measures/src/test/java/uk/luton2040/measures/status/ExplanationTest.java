package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;
import static uk.luton2040.measures.status.Given.figure;
import static uk.luton2040.measures.status.Given.illustrativeTarget;
import static uk.luton2040.measures.status.Given.noTarget;
import static uk.luton2040.measures.status.Given.strictTarget;
import static uk.luton2040.measures.status.Given.target;

import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void aStatusCanBeCheckedByHandFromItsExplanation() {
        // Given
        Rule rule = new PercentTolerance(figure("0.10"), HIGHER, false);

        // When
        Explanation explanation = rule.judge(new Evidence(figure("63"), target(figure("70")), null, "% of spend"))
                .explanation();

        // Then
        assertThat(explanation.rule())
                .isEqualTo("Green when the target is met, amber when it is missed by no more than 10% of it, otherwise"
                        + " red; higher is better.");
        assertThat(explanation.target()).isEqualTo(target(figure("70")).goal());
        assertThat(explanation.targetReason()).isEqualTo("The target is the one set for 2023/24.");
        assertThat(explanation.inputs()).containsExactly("value = 63", "target = 70");
        assertThat(explanation.arithmetic()).containsExactly("adverse = 70 - 63 = 7", "amber margin = 7.00");
        assertThat(explanation.sentence())
                .isEqualTo("63% of spend misses the target of at least 70 by 7, within the 7 that is still amber.");
    }

    @Test
    void reachingAStrictTargetExactlyIsCalledNoMoreThanThat() {
        Rule rule = new PercentTolerance(figure("0.05"), LOWER, false);

        assertThat(sentence(rule, new Evidence(figure("900"), strictTarget(figure("900")), null, "households")))
                .isEqualTo("900 households only equals the target of under 900, within the 45 that is still amber.");
    }

    @Test
    void aMissIsNeverRoundedAway() {
        Rule rule = new AbsoluteTolerance(figure("0"), HIGHER, false);

        assertThat(sentence(rule, new Evidence(figure("99.99612"), target(figure("100")), null, "%")))
                .isEqualTo("99.996% misses the target of at least 100 by 0.0039, and nothing short of it is allowed.");
        assertThat(sentence(rule, new Evidence(figure("8.640777"), target(figure("8.643219")), null, "%")))
                .startsWith("8.641% misses the target of at least 8.643 by 0.0024,");
    }

    @Test
    void aLimitIsToldFromTheValueThatIsCloseToIt() {
        Rule limits = new Thresholds(figure("8.643219"), figure("8.640777"), HIGHER, false);
        Rule range = new WithinRange(figure("8.640777"), figure("8.643219"), figure("0"));

        assertThat(sentence(limits, percent("8.6444"))).isEqualTo("8.644% reaches the green limit of 8.643.");
        assertThat(sentence(limits, percent("8.6422")))
                .isEqualTo("8.642% reaches the amber limit of 8.641 but not the green one of 8.643.");
        assertThat(sentence(limits, percent("8.6391"))).isEqualTo("8.639% does not reach the amber limit of 8.641.");
        assertThat(sentence(range, percent("8.6422"))).isEqualTo("8.642% is inside the range of 8.641 to 8.643.");
    }

    private static Evidence percent(String value) {
        return new Evidence(figure(value), noTarget(), null, "%");
    }

    @Test
    void anInventedTargetIsCalledIllustrative() {
        Rule rule = new AbsoluteTolerance(figure("5"), LOWER, false);

        assertThat(sentence(rule, new Evidence(figure("1204"), illustrativeTarget("1000"), null, "people")))
                .isEqualTo("1,204 people misses the illustrative target of at most 1,000 by 204, more than the 5 that"
                        + " would still be amber.");
    }

    @Test
    void redUnderLastYearsRuleSaysHowLastYearWas() {
        Rule rule = new SamePeriodLastYear(figure("2"), HIGHER, false);

        assertThat(sentence(rule, new Evidence(figure("40"), target(figure("50")), figure("41"), "")))
                .isEqualTo("40 misses the target of at least 50 by 10, more than the 2 that would still be amber, and"
                        + " is worse than last year.");
        assertThat(sentence(rule, new Evidence(figure("40"), target(figure("50")), null, "")))
                .endsWith("; there is no comparable value for the same period last year.");
    }

    private static String sentence(Rule rule, Evidence evidence) {
        return rule.judge(evidence).explanation().sentence();
    }
}
