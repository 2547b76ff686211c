package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.luton2040.measures.status.Given.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;

class RuleSpecTest {
    @Test
    void dataBecomesTheRuleItNames() {
        BigDecimal one = BigDecimal.ONE;

        assertThat(spec("percent", one).toRule(Better.LOWER)).isEqualTo(new PercentTolerance(one, Better.LOWER, false));
        assertThat(spec("absolute", one).toRule(Better.HIGHER))
                .isEqualTo(new AbsoluteTolerance(one, Better.HIGHER, false));
        assertThat(spec("same-period-last-year", one).toRule(Better.LOWER))
                .isEqualTo(new SamePeriodLastYear(one, Better.LOWER, false));
        assertThat(new RuleSpec("thresholds", null, true, figure("9"), figure("8"), null, null, false)
                        .toRule(Better.HIGHER))
                .isEqualTo(new Thresholds(figure("9"), figure("8"), Better.HIGHER, true));
        assertThat(new RuleSpec("range", one, false, null, null, figure("2"), figure("4"), false).toRule(Better.RANGE))
                .isEqualTo(new WithinRange(figure("2"), figure("4"), one));
        assertThat(new RuleSpec("yes-no", null, false, null, null, null, null, true).toRule(Better.HIGHER))
                .isEqualTo(new YesNo(true));
        assertThat(RuleSpec.trendOnly().toRule(Better.CONTEXT)).isEqualTo(new TrendOnly());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guess    | HIGHER  | 1  | is not a kind of rule",
                "percent  | HIGHER  |    | needs a tolerance",
                "percent  | HIGHER  | -1 | must not be negative",
                "percent  | RANGE   | 1  | use the range rule",
                "absolute | CONTEXT | 1  | only the trend-only rule fits",
                "range    | CONTEXT | 1  | only the trend-only rule fits",
                "thresholds | HIGHER | 1 | needs a green limit",
                "yes-no   | LOWER   |    | counts yes as good",
            })
    void whatCannotBeJudgedIsRefusedWithTheReason(
            String kind, Better better, @Nullable BigDecimal tolerance, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(kind, tolerance).toRule(better))
                .withMessageContaining(reason);
        assertThat(spec(kind, tolerance).refusals(better, List.of()))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00"})
    void aPercentageOfATargetOfNothingIsRefused(String nothing) {
        // When
        List<String> refusals = spec("percent", figure("0.1")).refusals(Better.LOWER, List.of(target(figure(nothing))));

        // Then
        assertThat(refusals)
                .containsExactly("A percentage of a target of 0 is always 0: use a tolerance in the KPI's own unit.");
        assertThat(spec("absolute", figure("5")).refusals(Better.LOWER, List.of(target(BigDecimal.ZERO))))
                .isEmpty();
    }

    @Test
    void aBaselineOfNothingIsNoReasonToRefuse() {
        Target baseline =
                new Target(TargetKind.BASELINE, "", "2019", BigDecimal.ZERO, null, null, false, "plan", false);

        assertThat(spec("percent", figure("0.1")).refusals(Better.LOWER, List.of(baseline)))
                .isEmpty();
    }

    @Test
    void limitsInTheWrongOrderAreRefused() {
        RuleSpec spec = new RuleSpec("thresholds", null, false, figure("80"), figure("90"), null, null, false);

        assertThat(spec.refusals(Better.HIGHER, List.of()))
                .singleElement()
                .asString()
                .contains("amber limit");
        assertThat(spec.refusals(Better.LOWER, List.of())).isEmpty();
    }

    private static RuleSpec spec(String kind, @Nullable BigDecimal tolerance) {
        return new RuleSpec(kind, tolerance, false, null, null, null, null, false);
    }

    private static Target target(BigDecimal value) {
        return new Target(TargetKind.TARGET, "", "FY2023", value, null, null, false, "plan", false);
    }
}
