package uk.luton2040.measures.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressRuleTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    /** A hundred days, so that a day is a hundredth of the time. */
    private static final LocalDate UNTIL = START.plusDays(100);

    @ParameterizedTest
    @CsvSource({
        // done of 100, days gone, ratio
        "45, 50, green, 0.9000",
        "44, 50, amber, 0.8800",
        "35, 50, amber, 0.7000",
        "34, 50, red, 0.6800",
        "0, 5, red, 0.0000",
        "100, 100, green, 1.0000",
        "89, 400, amber, 0.8900"
    })
    void theRatioOfWorkDoneToTimeGoneDecides(int done, int gone, String status, String ratio) {
        // Given
        var course = course("in-progress", step("a", done, START), step("b", 100 - done, null));

        // When
        var progress = ProgressRule.judge(course, START.plusDays(gone));

        // Then
        assertThat(progress.status().code()).isEqualTo(status);
        assertThat(progress.ratio()).isEqualTo(new BigDecimal(ratio));
    }

    @Test
    void aThirdOfTheWorkInAThirdOfTheTimeIsNotLostInRounding() {
        // Given
        var course = new Course(
                "in-progress",
                START,
                START.plusDays(90),
                null,
                null,
                null,
                List.of(step("a", 27, START), step("b", 73, null)));

        // When 27/100 ÷ 27/90 = 0.90 to the last digit
        var progress = ProgressRule.judge(course, START.plusDays(27));

        // Then
        assertThat(progress.status()).isEqualTo(ProgressStatus.GREEN);
        assertThat(progress.arithmetic())
                .containsSubsequence(
                        "share done = 27 / 100 = 0.2700",
                        "share of time gone = 27 / 90 = 0.3000",
                        "ratio = (27 × 90) / (100 × 27) = 0.9000");
    }

    @ParameterizedTest
    @CsvSource({"2500, 50, 25%, 50%, 50%", "4498, 50, 44.9%, 50%, 89.9%", "10000, 100, 100%, 100%, 100%"})
    void theSentenceSpeaksInPercentAndNamesNoLimitThatWasNotReached(
            int done, int gone, String work, String time, String pace) {
        // Given
        var course = course("in-progress", step("a", done, START), step("b", 10_000 - done, null));

        // When
        var progress = ProgressRule.judge(course, START.plusDays(gone));

        // Then
        assertThat(progress.sentence())
                .isEqualTo(
                        "%s of the milestones by weight are done and %s of the time has gone: the work has come %s as far"
                                + " as the time.",
                        work, time, pace);
    }

    @ParameterizedTest
    @CsvSource({
        "in-progress, -1, grey, It has not started yet.",
        "in-progress, 4, grey, Less than 5% of its time has gone.",
        "deferred, 50, grey, It is deferred.",
        "stopped, 50, grey, It is stopped.",
        "completed, 50, blue, It is completed."
    })
    void greyAndBlueHaveTheirReasons(String stage, int gone, String status, String sentence) {
        // When
        var progress = ProgressRule.judge(course(stage, step("a", 1, null)), START.plusDays(gone));

        // Then
        assertThat(progress.status().code()).isEqualTo(status);
        assertThat(progress.sentence()).isEqualTo(sentence);
    }

    @Test
    void withoutMilestonesNothingCanBeTold() {
        assertThat(ProgressRule.judge(course("in-progress"), START.plusDays(50)).status())
                .isEqualTo(ProgressStatus.GREY);
    }

    @Test
    void aMilestoneThatReturnsEveryYearIsNoPartOfTheWork() {
        // Given
        var yearly = new Step("y", "Yearly", BigDecimal.TEN, null, null, null, true);

        // When
        var progress = ProgressRule.judge(course("in-progress", yearly, step("a", 1, START)), START.plusDays(50));

        // Then
        assertThat(progress.doneShare()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void slippageIsCountedAgainstTheBaselineAndAgainstTheFirstOne() {
        // Given
        var course = new Course("in-progress", START, UNTIL, UNTIL.minusDays(30), UNTIL.plusDays(12), null, List.of());

        // When
        var progress = ProgressRule.judge(course, START.plusDays(50));

        // Then
        assertThat(progress.slippageDays()).isEqualTo(12);
        assertThat(progress.slippageSinceFirst()).isEqualTo(42);
        assertThat(progress.arithmetic()).contains("slippage = 2021-04-22 − 2021-04-10 = 12 days");
    }

    @Test
    void anEndThatHasPassedSlipsByTheDay() {
        // When
        var progress = ProgressRule.judge(course("in-progress", step("a", 1, null)), UNTIL.plusDays(9));

        // Then the day itself is the tenth after the last of the baseline
        assertThat(progress.slippageDays()).isEqualTo(10);
        assertThat(progress.overdue()).isEmpty();
    }

    @Test
    void aProjectWithoutAnEndIsJudgedByItsLastMilestone() {
        // Given
        var late = new Step("a", "A", BigDecimal.ONE, UNTIL, UNTIL.plusDays(7), null, false);
        var course = new Course("in-progress", START, null, null, null, null, List.of(late));

        // When
        var progress = ProgressRule.judge(course, START.plusDays(50));

        // Then
        assertThat(progress.slippageDays()).isEqualTo(7);
        assertThat(late.slippageDays(START)).isEqualTo(7);
        assertThat(progress.next()).isEqualTo(late);
    }

    @Test
    void whatIsReachedLaterIsNotKnownYet() {
        // Given
        var course = course("in-progress", step("a", 1, START.plusDays(60)));

        // When
        var before = ProgressRule.judge(course, START.plusDays(50));
        var after = ProgressRule.judge(course, START.plusDays(60));

        // Then
        assertThat(before.status()).isEqualTo(ProgressStatus.RED);
        assertThat(after.status()).isEqualTo(ProgressStatus.GREEN);
    }

    private static Course course(String stage, Step... steps) {
        return new Course(stage, START, UNTIL, null, null, null, List.of(steps));
    }

    private static Step step(String code, int weight, @Nullable LocalDate reached) {
        return new Step(code, code, BigDecimal.valueOf(weight), null, null, reached, false);
    }
}
