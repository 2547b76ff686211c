package uk.luton2040.measures.target;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.period.Frequency.ANNUAL;
import static uk.luton2040.measures.period.Frequency.MONTHLY;
import static uk.luton2040.measures.period.Frequency.QUARTERLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Resolution.Basis;

class TargetsTest {
    @Test
    void theTargetForExactlyThisPeriodGoesFirst() {
        // Given
        Targets targets = new Targets(
                List.of(target("every-period", "1"), target("FY2021", "2"), target("FY2021-Q2", "3")),
                fromTenToTwenty());

        // When
        Resolution resolution = targets.resolve(measured("FY2021-Q2", QUARTERLY, "FY2021-Q1"));

        // Then
        assertThat(resolution.basis()).isEqualTo(Basis.EXACT_PERIOD);
        assertThat(value(resolution)).isEqualByComparingTo("3");
        assertThat(resolution.why()).isEqualTo("The target is the one set for July to September 2021.");
    }

    @Test
    void theTrajectoryGoesBeforeAStandingTarget() {
        // Given
        Targets targets = new Targets(List.of(target("every-period", "1")), fromTenToTwenty());

        // When
        Resolution resolution = targets.resolve(measured("FY2021", ANNUAL, "FY2020"));

        // Then
        assertThat(resolution.basis()).isEqualTo(Basis.TRAJECTORY);
        assertThat(value(resolution)).isBetween(new BigDecimal("14.99"), new BigDecimal("15.01"));
        assertThat(resolution.why())
                .isEqualTo("The target is where the trajectory stands on 31 March 2022: in equal steps from 10 to 20.");
    }

    @Test
    void theTrajectoryIsOfTheWholeAndOfNoCategory() {
        // Given
        Targets targets = new Targets(List.of(), fromTenToTwenty());

        // When
        Resolution resolution = targets.resolve(new Measured(Period.parse("FY2021"), ANNUAL, null, "male"));

        // Then
        assertThat(resolution.goal()).isNull();
        assertThat(resolution.why()).isEqualTo("No target is set.");
    }

    @ParameterizedTest
    @CsvSource({"every-year, FY2021, QUARTERLY", "every-year, 2018-11, ANNUAL", "every-period, FY2021-Q2, QUARTERLY"})
    void aStandingTargetHoldsWhenNoneIsSetForThePeriod(String words, String period, Frequency frequency) {
        // When
        Resolution resolution =
                new Targets(List.of(target(words, "425")), null).resolve(measured(period, frequency, null));

        // Then
        assertThat(resolution.basis()).isEqualTo(Basis.STANDING);
        assertThat(value(resolution)).isEqualByComparingTo("425");
    }

    @ParameterizedTest
    @CsvSource({"FY2021, FY2021-Q2", "FY2021, FY2021-Q4", "FY2021, 2022-03", "every-year, FY2021-Q2", "2021, 2021-Q2"})
    void aYearsTargetIsNotJudgedOnAPartOfTheYearNotEvenTheLast(String words, String period) {
        // When
        Resolution resolution =
                new Targets(List.of(target(words, "425")), null).resolve(measured(period, QUARTERLY, null));

        // Then
        assertThat(resolution.basis()).isEqualTo(Basis.AT_YEAR_END);
        assertThat(resolution.goal()).isNull();
        assertThat(resolution.why()).startsWith("The target of 425 is for").contains("judged at year end");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07,     2022-06,    2022-05,    LATER",
        "2022-07,     2022-07,    2022-06,    EXACT_PERIOD",
        "2022-07,     2022-08,    2022-07,    NONE",
        "2022-07,     2022-08,    2022-06,    DATE_REACHED",
        "2022-07,     FY2022-Q2,  FY2022-Q1,  DATE_REACHED",
        "2022-07,     FY2022-Q3,  FY2022-Q2,  NONE",
        "2022-07,     FY2022-Q1,  FY2021-Q4,  LATER",
        "July 2022,   2022-07,    2022-06,    EXACT_PERIOD",
        "summer 2022, 2022-08,    2022-07,    DATE_REACHED",
        "summer 2022, 2022-07,    2022-06,    LATER",
        "2022-Q3,     2022-09,    2022-08,    AT_YEAR_END",
        "2022-07-15,  2022-07,    2022-06,    DATE_REACHED",
        "FY2021,      2022-03-31, 2021-12-31, DATE_REACHED",
        "2023/24,     2024-Q2,    2024-Q1,    NONE",
        "2023/24,     2024-05,    2024-02,    DATE_REACHED",
    })
    void aTargetWithADateIsJudgedAtTheFirstMeasurementOnOrAfterIt(
            String words, String period, String previous, Basis basis) {
        // When
        Resolution resolution =
                new Targets(List.of(target(words, "900")), null).resolve(measured(period, MONTHLY, previous));

        // Then
        assertThat(resolution.basis()).isEqualTo(basis);
        assertThat(resolution.goal() == null)
                .isEqualTo(basis == Basis.LATER || basis == Basis.NONE || basis == Basis.AT_YEAR_END);
    }

    @Test
    void aQuartersTargetWaitsForTheQuarterNotForTheYear() {
        assertThat(new Targets(List.of(target("FY2021-Q2", "9")), null)
                        .resolve(measured("2021-09", MONTHLY, "2021-08"))
                        .why())
                .isEqualTo(
                        "The target of 9 is for July to September 2021 and has no profile for parts of it; it is judged"
                                + " on the whole of it.");
    }

    @Test
    void aYearlyKpiMeasuredInAnotherKindOfYearIsJudgedWhenThatYearEnds() {
        Targets targets = new Targets(List.of(target("2023", "250")), null);

        assertThat(targets.resolve(measured("FY2022", ANNUAL, "FY2021")).basis())
                .isEqualTo(Basis.LATER);
        assertThat(targets.resolve(measured("FY2023", ANNUAL, "FY2022")).basis())
                .isEqualTo(Basis.DATE_REACHED);
        assertThat(targets.resolve(measured("FY2024", ANNUAL, "FY2023")).basis())
                .isEqualTo(Basis.NONE);
    }

    @Test
    void aRealTargetGoesBeforeAnIllustrativeOne() {
        // Given
        Target invented =
                new Target(TargetKind.TARGET, "", "FY2021", new BigDecimal("1"), null, null, false, "demo", true);

        // When
        Resolution resolution =
                new Targets(List.of(invented, target("FY2021", "2")), null).resolve(measured("FY2021", ANNUAL, null));

        // Then
        assertThat(value(resolution)).isEqualByComparingTo("2");
        assertThat(Objects.requireNonNull(resolution.goal()).illustrative()).isFalse();
    }

    @Test
    void onlyTargetsOfTheSameCategoryAreJudgedAndNeverABaselineOrBenchmark() {
        // Given
        Target baseline = figure(TargetKind.BASELINE, "", "FY2021");
        Target benchmark = figure(TargetKind.BENCHMARK, "", "FY2021");
        Target ofACategory = figure(TargetKind.TARGET, "male", "FY2021");
        Targets targets = new Targets(List.of(baseline, benchmark, ofACategory), null);
        Period year = Period.parse("FY2021");

        // Then
        assertThat(targets.resolve(new Measured(year, ANNUAL, null, "")).why()).isEqualTo("No target is set.");
        assertThat(targets.resolve(new Measured(year, ANNUAL, null, "male")).basis())
                .isEqualTo(Basis.EXACT_PERIOD);
        assertThat(targets.resolve(new Measured(year, ANNUAL, null, "female")).goal())
                .isNull();
    }

    @Test
    void whyThereIsNothingToJudgeIsToldApart() {
        assertThat(why(target("", "0")))
                .isEqualTo("A target of 0 is printed without a period that can be read, so it cannot be judged.");
        assertThat(why(new Target(TargetKind.TARGET, "", "every-year", null, null, null, false, "increase", false)))
                .isEqualTo("The target is printed in words, not as a figure, so it cannot be judged.");
        assertThat(why(target("FY2019", "7")))
                .isEqualTo("The last target, 7 for 2019/20, has been judged; none is set for April to June 2021.");
    }

    private static String why(Target target) {
        return new Targets(List.of(target), null)
                .resolve(measured("FY2021-Q1", QUARTERLY, "FY2020-Q4"))
                .why();
    }

    private static Trajectory fromTenToTwenty() {
        return new LinearTrajectory(
                LocalDate.of(2021, 4, 1),
                BigDecimal.TEN,
                LocalDate.of(2023, 4, 1),
                new BigDecimal("20"),
                "plan",
                false);
    }

    private static Measured measured(String period, Frequency frequency, @Nullable String previous) {
        return new Measured(Period.parse(period), frequency, previous == null ? null : Period.parse(previous), "");
    }

    private static Target target(String period, String value) {
        return new Target(TargetKind.TARGET, "", period, new BigDecimal(value), null, null, false, "plan", false);
    }

    private static Target figure(TargetKind kind, String category, String period) {
        return new Target(kind, category, period, BigDecimal.ONE, null, null, false, "plan", false);
    }

    private static BigDecimal value(Resolution resolution) {
        return Objects.requireNonNull(Objects.requireNonNull(resolution.goal()).value());
    }
}
