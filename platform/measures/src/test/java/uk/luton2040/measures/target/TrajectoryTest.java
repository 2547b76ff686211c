package uk.luton2040.measures.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoryTest {
    private static final LocalDate START = LocalDate.of(2020, 4, 1);
    private static final LocalDate FINISH = LocalDate.of(2040, 4, 1);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 9, 9", "2, 17.19, 18", "3, 24.6429, 27", "5, 37.59678549, 45"})
    void ninePercentAYearAddsUp(int years, BigDecimal compounding, BigDecimal onTheBaseline) {
        // Given
        LocalDate end = START.plusYears(years);

        // Then
        assertThat(reduction(true, null).at(end))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(compounding));
        assertThat(reduction(false, null).at(end))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(onTheBaseline));
    }

    @Test
    void ofALevelTheTrajectoryIsWhatIsLeft() {
        assertThat(reduction(true, new BigDecimal("1000")).at(START.plusYears(2)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("828.1"));
    }

    @Test
    void betweenAnniversariesAReductionRunsInEqualSteps() {
        // Given
        LocalDate afterAFifthOfTheYear = LocalDate.of(2020, 4, 1).plusDays(73);

        // When
        var reached = reduction(false, null).at(afterAFifthOfTheYear);

        // Then
        assertThat(reached).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1.8"));
    }

    @ParameterizedTest
    @CsvSource({"2020-04-01, 25", "2020-04-11, 34", "2020-05-01, 52", "2020-05-21, 70"})
    void aLinearTrajectoryTakesTheSameStepEveryDay(LocalDate end, BigDecimal expected) {
        // Given
        Trajectory trajectory = new LinearTrajectory(
                START, new BigDecimal("25"), LocalDate.of(2020, 5, 21), new BigDecimal("70"), "plan", false);

        // Then
        assertThat(trajectory.at(end))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @Test
    void outsideItsDatesATrajectorySaysNothing() {
        Trajectory linear = new LinearTrajectory(START, BigDecimal.ONE, FINISH, BigDecimal.TEN, "plan", false);

        assertThat(linear.at(START.minusDays(1))).isEmpty();
        assertThat(linear.at(FINISH.plusDays(1))).isEmpty();
        assertThat(reduction(true, null).at(START.minusDays(1))).isEmpty();
        assertThat(reduction(true, null).at(FINISH.plusDays(1))).isEmpty();
        assertThat(reduction(true, null).at(FINISH)).isPresent();
    }

    @Test
    void aRateInPerCentInsteadOfAShareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ReductionTrajectory(START, FINISH, new BigDecimal("9"), true, null, "plan", false))
                .withMessageContaining("0.09 for 9%");
    }

    private static Trajectory reduction(boolean compounding, @Nullable BigDecimal baseline) {
        return new ReductionTrajectory(START, FINISH, new BigDecimal("0.09"), compounding, baseline, "plan", false);
    }
}
