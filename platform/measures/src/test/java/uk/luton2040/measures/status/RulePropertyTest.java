package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;
import static uk.luton2040.measures.status.Given.evidence;
import static uk.luton2040.measures.status.Given.target;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import uk.luton2040.measures.kpi.Better;

/** What holds for all figures. Small ranges, so that ties and limits are met often. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class RulePropertyTest {
    @Property
    void turningTheScaleRoundTurnsTheDirectionRound(
            @ForAll("figures") BigDecimal value,
            @ForAll("figures") BigDecimal target,
            @ForAll("figures") BigDecimal lastYear,
            @ForAll("tolerances") BigDecimal tolerance,
            @ForAll boolean strict) {
        assertThat(percent(value, target, tolerance, HIGHER, strict))
                .isEqualTo(percent(value.negate(), target.negate(), tolerance, LOWER, strict));
        assertThat(absolute(value, target, tolerance, HIGHER, strict))
                .isEqualTo(absolute(value.negate(), target.negate(), tolerance, LOWER, strict));
        assertThat(lastYear(value, target, lastYear, tolerance, HIGHER, strict))
                .isEqualTo(lastYear(value.negate(), target.negate(), lastYear.negate(), tolerance, LOWER, strict));
    }

    @Property
    void aBetterValueNeverHasAWorseStatus(
            @ForAll("figures") BigDecimal value,
            @ForAll("tolerances") BigDecimal gain,
            @ForAll("figures") BigDecimal target,
            @ForAll("figures") BigDecimal lastYear,
            @ForAll("tolerances") BigDecimal tolerance,
            @ForAll boolean strict) {
        BigDecimal better = value.add(gain);

        assertThat(percent(better, target, tolerance, HIGHER, strict))
                .isLessThanOrEqualTo(percent(value, target, tolerance, HIGHER, strict));
        assertThat(absolute(better, target, tolerance, HIGHER, strict))
                .isLessThanOrEqualTo(absolute(value, target, tolerance, HIGHER, strict));
        assertThat(lastYear(better, target, lastYear, tolerance, HIGHER, strict))
                .isLessThanOrEqualTo(lastYear(value, target, lastYear, tolerance, HIGHER, strict));
        assertThat(thresholds(better, target, tolerance, strict))
                .isLessThanOrEqualTo(thresholds(value, target, tolerance, strict));
    }

    @Property
    void aWiderToleranceNeverTurnsAStatusWorse(
            @ForAll("figures") BigDecimal value,
            @ForAll("figures") BigDecimal target,
            @ForAll("tolerances") BigDecimal tolerance,
            @ForAll("tolerances") BigDecimal more,
            @ForAll boolean strict) {
        assertThat(percent(value, target, tolerance.add(more), HIGHER, strict))
                .isLessThanOrEqualTo(percent(value, target, tolerance, HIGHER, strict));
        assertThat(absolute(value, target, tolerance.add(more), LOWER, strict))
                .isLessThanOrEqualTo(absolute(value, target, tolerance, LOWER, strict));
    }

    @Property
    void anotherUnitGivesTheSameStatus(
            @ForAll("figures") BigDecimal value,
            @ForAll("figures") BigDecimal target,
            @ForAll("tolerances") BigDecimal tolerance,
            @ForAll("scales") BigDecimal scale,
            @ForAll boolean strict) {
        BigDecimal scaled = value.multiply(scale);
        BigDecimal scaledTarget = target.multiply(scale);

        assertThat(percent(scaled, scaledTarget, tolerance, LOWER, strict))
                .isEqualTo(percent(value, target, tolerance, LOWER, strict));
        assertThat(absolute(scaled, scaledTarget, tolerance.multiply(scale), LOWER, strict))
                .isEqualTo(absolute(value, target, tolerance, LOWER, strict));
    }

    @Property
    void aRangeIsTheSameFromBothSides(
            @ForAll("figures") BigDecimal value,
            @ForAll("figures") BigDecimal low,
            @ForAll("tolerances") BigDecimal width,
            @ForAll("tolerances") BigDecimal tolerance) {
        BigDecimal high = low.add(width);

        assertThat(range(value, low, high, tolerance))
                .isEqualTo(range(value.negate(), high.negate(), low.negate(), tolerance));
    }

    @Property
    void strictnessOnlyMattersExactlyAtTheTarget(
            @ForAll("figures") BigDecimal value,
            @ForAll("figures") BigDecimal target,
            @ForAll("tolerances") BigDecimal tolerance) {
        boolean differs =
                absolute(value, target, tolerance, HIGHER, true) != absolute(value, target, tolerance, HIGHER, false);

        assertThat(differs).isEqualTo(value.compareTo(target) == 0);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.integers().between(-12, 12).map(halves -> BigDecimal.valueOf(halves * 5L, 1));
    }

    @Provide
    Arbitrary<BigDecimal> tolerances() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(1);
    }

    @Provide
    Arbitrary<BigDecimal> scales() {
        return Arbitraries.of("0.01", "0.3", "1", "7", "100", "1000000").map(BigDecimal::new);
    }

    private static Status percent(
            BigDecimal value, BigDecimal target, BigDecimal tolerance, Better better, boolean strict) {
        return new PercentTolerance(tolerance, better, strict)
                .judge(evidence(value, target(target)))
                .status();
    }

    private static Status absolute(
            BigDecimal value, BigDecimal target, BigDecimal tolerance, Better better, boolean strict) {
        return new AbsoluteTolerance(tolerance, better, strict)
                .judge(evidence(value, target(target)))
                .status();
    }

    private static Status lastYear(
            BigDecimal value,
            BigDecimal target,
            BigDecimal lastYear,
            BigDecimal tolerance,
            Better better,
            boolean strict) {
        return new SamePeriodLastYear(tolerance, better, strict)
                .judge(new Evidence(value, target(target), lastYear, ""))
                .status();
    }

    private static Status thresholds(BigDecimal value, BigDecimal green, BigDecimal below, boolean strict) {
        return new Thresholds(green, green.subtract(below), HIGHER, strict)
                .judge(evidence(value, Given.noTarget()))
                .status();
    }

    private static Status range(BigDecimal value, BigDecimal low, BigDecimal high, BigDecimal tolerance) {
        return new WithinRange(low, high, tolerance)
                .judge(evidence(value, Given.noTarget()))
                .status();
    }
}
