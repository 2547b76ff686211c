package uk.luton2040.measures.longterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uk.luton2040.measures.kpi.Better.CONTEXT;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.longterm.Progress.Method;
import uk.luton2040.measures.period.Period;

/** From 2020 to a target in 2030, unless another year is said. */
class ProgressTest {
    private static final BigDecimal TO_FIVE_DECIMALS = new BigDecimal("0.000005");

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 40, 46, 60, 1.15249, 3.94639, ON_TRACK",
        "LOWER, 80, 74, 50, 0.55872, -0.17199, LIMITED",
    })
    void theWorkedVectors(
            Better better, String base, String now, String target, BigDecimal ratio, BigDecimal score, Rating rating) {
        // When
        Progress progress = progress(base, now, target, better);

        // Then
        assertThat(progress.ratio()).isCloseTo(ratio, within(TO_FIVE_DECIMALS));
        assertThat(progress.score()).isCloseTo(score, within(TO_FIVE_DECIMALS));
        assertThat(progress.rating()).isEqualTo(rating);
        assertThat(progress.method()).isEqualTo(Method.GROWTH_RATE);
    }

    @ParameterizedTest
    @CsvSource({
        // Growth from zero, to zero or across it is counted in equal steps; three of ten years are gone
        "HIGHER, 0, 30, 100, LINEAR_SHARE, 1.000000, 2.857200, ON_TRACK",
        "HIGHER, 0, 18, 100, LINEAR_SHARE, 0.600000, 0.000040, MODERATE",
        "HIGHER, 0, 17.99, 100, LINEAR_SHARE, 0.599667, -0.001368, LIMITED",
        "HIGHER, 0, 28.5, 100, LINEAR_SHARE, 0.950000, 2.500055, ON_TRACK",
        "HIGHER, 0, 28.49, 100, LINEAR_SHARE, 0.949667, 2.497676, MODERATE",
        "HIGHER, 0, 0, 100, LINEAR_SHARE, 0.000000, -2.500000, LIMITED",
        "HIGHER, 0, -1, 100, LINEAR_SHARE, -0.033333, -2.638889, MOVING_AWAY",
        "LOWER, 50, 20, 0, LINEAR_SHARE, 2.000000, 5.000000, ON_TRACK",
        "LOWER, 50, 0, 0, LINEAR_SHARE, 3.333333, 5, ACHIEVED",
        "LOWER, 10, -2, -20, LINEAR_SHARE, 1.333333, 5.000000, ON_TRACK",
        "HIGHER, 10, -90, 20, LINEAR_SHARE, -33.333333, -5.000000, MOVING_AWAY",
        // A target that asks only not to fall too far, and is missed
        "HIGHER, 0, -6, -5, LINEAR_SHARE, -4.000000, -5.000000, MOVING_AWAY",
        "HIGHER, 80, 60, 70, GROWTH_RATE, -6.893627, -5.000000, MOVING_AWAY",
        "HIGHER, 80, 75, 70, GROWTH_RATE, -1.604529, 5, ACHIEVED",
    })
    void zerosAndSigns(
            Better better,
            String base,
            String now,
            String target,
            Method method,
            BigDecimal ratio,
            BigDecimal score,
            Rating rating) {
        Progress progress = progress(base, now, target, better);

        assertThat(progress.method()).isEqualTo(method);
        assertThat(progress.ratio()).isEqualByComparingTo(ratio);
        assertThat(progress.score()).isEqualByComparingTo(score);
        assertThat(progress.rating()).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 60, ACHIEVED", "HIGHER, 61, ACHIEVED", "HIGHER, 59.9, ON_TRACK"})
    void itIsAchievedWhenTheTargetIsReached(Better better, String now, Rating rating) {
        assertThat(progress("40", now, "60", better).rating()).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 50, MAINTAINED",
        "HIGHER, 55, MAINTAINED",
        "HIGHER, 49, MOVING_AWAY",
        "LOWER, 51, MOVING_AWAY",
        "LOWER, 50.00, MAINTAINED"
    })
    void aTargetThatIsTheBaselineIsMaintainedOrNot(Better better, String now, Rating rating) {
        Progress progress = progress("50", now, "50.0", better);

        assertThat(progress.rating()).isEqualTo(rating);
        assertThat(progress.method()).isEqualTo(Method.STAY);
        assertThat(progress.score()).isNull();
    }

    @Test
    void aBaselineBelowZeroTurnsTheSignOfGrowth() {
        assertThat(progress("-10", "-8", "-5", HIGHER).rating()).isIn(Rating.ON_TRACK);
        assertThat(progress("-10", "-12", "-5", HIGHER).rating()).isEqualTo(Rating.MOVING_AWAY);
    }

    @Test
    void thereIsNoneWithoutADirectionOrBeforeTimeHasPassed() {
        assertThat(progress("40", "46", "60", CONTEXT).rating()).isEqualTo(Rating.NONE);
        assertThat(Progress.of(at("2020", "40"), at("2020", "40"), at("2030", "60"), HIGHER)
                        .rating())
                .isEqualTo(Rating.NONE);
    }

    @Test
    void aTargetBeforeItsBaselineIsRefused() {
        assertThatThrownBy(() -> Progress.of(at("2020", "40"), at("2023", "40"), at("2020", "60"), HIGHER))
                .hasMessageContaining("2020 is not before 2020");
    }

    @Test
    void itIsExplained() {
        Progress progress = progress("40", "46", "60", HIGHER);

        assertThat(progress.sentence())
                .isEqualTo("On track: from 40 (2020) to 46 (2023), with a target of 60 (2030),"
                        + " at 1.15 times the pace it takes.");
        assertThat(progress.arithmetic())
                .containsExactly(
                        "growth a year since the baseline = (46 / 40)^(1 / 3) - 1 = 0.047690",
                        "growth a year to the target = (60 / 40)^(1 / 10) - 1 = 0.041380",
                        "ratio = 1.152485");
        assertThat(progress("0", "30", "100", HIGHER).sentence())
                .endsWith("Counted in equal steps, as a figure is zero or changes its sign.");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void inAnotherUnitItIsTheSameProgress(
            @ForAll("figures") BigDecimal base,
            @ForAll("figures") BigDecimal now,
            @ForAll("figures") BigDecimal target) {
        Progress thousandth = Progress.of(
                at("2020", base.movePointLeft(3)),
                at("2023", now.movePointLeft(3)),
                at("2030", target.movePointLeft(3)),
                HIGHER);

        assertThat(thousandth.ratio()).isEqualTo(of(base, now, target).ratio());
        assertThat(thousandth.rating()).isEqualTo(of(base, now, target).rating());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void turnedUpsideDownTheLinearShareIsTheSame(
            @ForAll("figures") BigDecimal now, @ForAll("figures") BigDecimal target) {
        Progress up = of(BigDecimal.ZERO, now, target);
        Progress down =
                Progress.of(at("2020", BigDecimal.ZERO), at("2023", now.negate()), at("2030", target.negate()), LOWER);

        assertThat(down.ratio()).isEqualTo(up.ratio());
        assertThat(down.rating()).isEqualTo(up.rating());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aBetterValueIsNeverClassedWorse(
            @ForAll("figures") BigDecimal base,
            @ForAll("figures") BigDecimal now,
            @ForAll("gains") BigDecimal gain,
            @ForAll("figures") BigDecimal target) {
        Progress less = of(base, now, target);
        Progress more = of(base, now.add(gain), target);

        // Growth and equal steps are two scales: only within one are ratios compared
        if (less.method() == more.method() || more.rating() == Rating.ACHIEVED) {
            assertThat(more.rating()).isLessThanOrEqualTo(less.rating());
        }
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.integers().between(-40, 40).map(tenths -> BigDecimal.valueOf(tenths, 1));
    }

    @Provide
    Arbitrary<BigDecimal> gains() {
        return Arbitraries.integers().between(0, 40).map(tenths -> BigDecimal.valueOf(tenths, 1));
    }

    private static Progress of(BigDecimal base, BigDecimal now, BigDecimal target) {
        return Progress.of(at("2020", base), at("2023", now), at("2030", target), HIGHER);
    }

    private static Progress progress(String base, String now, String target, Better better) {
        return Progress.of(at("2020", base), at("2023", now), at("2030", target), better);
    }

    private static Anchor at(String year, String value) {
        return at(year, new BigDecimal(value));
    }

    private static Anchor at(String year, BigDecimal value) {
        return Anchor.of(Period.parse(year), value);
    }
}
