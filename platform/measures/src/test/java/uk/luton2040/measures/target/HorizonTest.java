package uk.luton2040.measures.target;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.target.TargetKind.BASELINE;
import static uk.luton2040.measures.target.TargetKind.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;

class HorizonTest {
    private static final Trajectory WAY = new LinearTrajectory(
            LocalDate.of(2020, 4, 1),
            new BigDecimal("40"),
            LocalDate.of(2040, 4, 1),
            new BigDecimal("80"),
            "plan",
            false);

    @Test
    void theNextTargetIsTheNearestAheadAndTheFurthestTheLast() {
        // Given
        Horizon horizon = level(null, target("FY2020", "50"), target("FY2025", "60"), target("FY2030", "70"));

        // Then
        assertThat(horizon.next()).hasValueSatisfying(ahead -> {
            assertThat(ahead.goal().value()).isEqualByComparingTo("60");
            assertThat(ahead.end()).isEqualTo("2026-04-01");
            assertThat(ahead.label()).isEqualTo("2025/26");
        });
        assertThat(horizon.furthest())
                .hasValueSatisfying(ahead -> assertThat(ahead.label()).isEqualTo("2030/31"));
    }

    @Test
    void anAmountIsHeldOnlyAgainstFiguresForPeriodsOfItsOwnLength() {
        // Given: a quarter's amount
        Horizon horizon = new Horizon(
                new Targets(List.of(target("FY2022", "400"), target("FY2022-Q4", "100")), null), quarter(), true);

        // Then
        assertThat(horizon.next())
                .hasValueSatisfying(ahead -> assertThat(ahead.goal().value()).isEqualByComparingTo("100"));
        assertThat(new Horizon(new Targets(List.of(target("FY2022", "400")), null), quarter(), true).next())
                .isEmpty();
        assertThat(level(null, target("FY2022", "400")).next()).isPresent();
    }

    @Test
    void withoutADatedTargetTheTrajectorysEndsCount() {
        Horizon horizon = level(WAY);

        assertThat(horizon.next())
                .hasValueSatisfying(ahead -> assertThat(ahead.label()).isEqualTo("31 March 2040"));
        assertThat(horizon.furthest()).isEqualTo(horizon.next());
        assertThat(horizon.baseline()).hasValueSatisfying(ahead -> {
            assertThat(ahead.goal().value()).isEqualByComparingTo("40");
            assertThat(ahead.label()).isEqualTo("31 March 2020");
        });
    }

    @Test
    void aStandingTargetIsForTheNextPeriod() {
        assertThat(level(null, target(Target.EVERY_PERIOD, "90")).next())
                .hasValueSatisfying(ahead -> assertThat(ahead.label()).isEqualTo("July to September 2021"));
        assertThat(level(null, target(Target.EVERY_YEAR, "90")).next()).isEmpty();
        assertThat(level(null, target(Target.EVERY_PERIOD, "90")).furthest()).isEmpty();
    }

    @Test
    void theNewestBaselineBeforeTheMeasurementCounts() {
        Horizon horizon = level(null, baseline("FY2015", "10"), baseline("FY2019", "20"), baseline("FY2022", "30"));

        assertThat(horizon.baseline())
                .hasValueSatisfying(ahead -> assertThat(ahead.goal().value()).isEqualByComparingTo("20"));
        assertThat(level(null).baseline()).isEmpty();
    }

    @Test
    void whatIsPrintedInWordsOrForACategoryIsNotAhead() {
        Target words = new Target(TARGET, "", "FY2025", null, null, null, false, "increase", false);
        Target women = new Target(TARGET, "women", "FY2025", BigDecimal.TEN, null, null, false, "plan", false);

        assertThat(level(null, words, women).next()).isEmpty();
    }

    @Test
    void ofTwoAlikeTheRealOneCounts() {
        Target invented = new Target(TARGET, "", "FY2025", BigDecimal.TEN, null, null, false, "demo", true);

        assertThat(level(null, invented, target("FY2025", "60")).next())
                .hasValueSatisfying(ahead -> assertThat(ahead.goal().origin()).isEqualTo("plan"));
        assertThat(level(null, invented, target("FY2025", "60")).furthest())
                .hasValueSatisfying(ahead -> assertThat(ahead.goal().origin()).isEqualTo("plan"));
    }

    private static Horizon level(@Nullable Trajectory way, Target... targets) {
        return new Horizon(new Targets(List.of(targets), way), quarter(), false);
    }

    private static Measured quarter() {
        Period quarter = Period.parse("FY2021-Q1");
        return new Measured(quarter, Frequency.QUARTERLY, quarter.previous(), "");
    }

    private static Target target(String period, String value) {
        return new Target(TARGET, "", period, new BigDecimal(value), null, null, false, "plan", false);
    }

    private static Target baseline(String period, String value) {
        return new Target(BASELINE, "", period, new BigDecimal(value), null, null, false, "plan", false);
    }
}
