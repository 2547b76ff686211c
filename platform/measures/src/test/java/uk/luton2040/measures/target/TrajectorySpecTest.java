package uk.luton2040.measures.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrajectorySpecTest {

    @Test
    void aLinearOneRunsFromTheBaselinesPeriodToTheTargets() {
        // Given
        Trajectory linear = spec("linear", "25", "70", null).toTrajectory();

        // Then
        assertThat(linear.at(LocalDate.of(2021, 4, 1)))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("25"));
        assertThat(linear.at(LocalDate.of(2024, 4, 1)))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("70"));
        assertThat(linear.at(LocalDate.of(2025, 4, 1))).isEmpty();
    }

    @Test
    void aReductionCompoundsOrCountsFromTheBaseline() {
        // Given
        LocalDate afterTwoYears = LocalDate.of(2023, 4, 1);

        // Then
        assertThat(spec("compounding-reduction", null, null, "0.09")
                        .toTrajectory()
                        .at(afterTwoYears))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("17.19"));
        assertThat(spec("reduction-of-baseline", "1000", null, "0.09")
                        .toTrajectory()
                        .at(afterTwoYears))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("820"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> spec("linear", null, "70", null).toTrajectory())
                .hasMessage("A linear trajectory needs a baseline.");
        assertThatThrownBy(() -> spec("reduction-of-baseline", "25", null, null).toTrajectory())
                .hasMessage("A reduction-of-baseline trajectory needs a rate.");
    }

    @Test
    void anUnknownKindIsToldTheKnownOnes() {
        assertThatThrownBy(() -> spec("straight", "25", "70", null).toTrajectory())
                .hasMessageContaining("'straight' is no trajectory")
                .hasMessageContaining("compounding-reduction");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TrajectorySpec(
                                "linear", "last year", "FY2023", BigDecimal.ONE, BigDecimal.TEN, null, "plan", false)
                        .toTrajectory())
                .hasMessageContaining("is not a period code");
    }

    private static TrajectorySpec spec(
            String kind, @Nullable String baseline, @Nullable String target, @Nullable String rate) {
        return new TrajectorySpec(
                kind, "FY2020", "FY2023", decimal(baseline), decimal(target), decimal(rate), "plan", false);
    }

    private static @Nullable BigDecimal decimal(@Nullable String figure) {
        return figure == null ? null : new BigDecimal(figure);
    }
}
