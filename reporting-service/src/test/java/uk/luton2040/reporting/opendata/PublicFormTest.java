package uk.luton2040.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedRatio;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.period.Period;

class PublicFormTest {
    private static final KpiState COUNT = aKpi("K").of("number", "people", 0).state();
    private static final KpiState RATE = aKpi("K").state();
    private static final KpiState BY_SEX = aKpi("K")
            .of("number", "people", 0)
            .brokenDownBy("male", "female", "other")
            .combinedBy("sum")
            .state();

    @Test
    void aCountOfTenIsShownAndOneOfNineIsNot() {
        assertThat(form(COUNT, "10", value("10")).value()).isEqualByComparingTo("10");
        PublicForm hidden = form(COUNT, "9", value("9"));
        assertThat(hidden.isShown()).isFalse();
        assertThat(hidden.value()).isNull();
        assertThat(hidden.sentence()).isEqualTo("Counts below 10 are not published.");
    }

    @Test
    void aRateIsHiddenByTheCountsBehindIt() {
        assertThat(form(RATE, "40", value("40")).isShown()).isTrue();
        assertThat(form(RATE, "2.5", value("2.5")).isShown()).isTrue();
        assertThat(form(
                                RATE,
                                "25",
                                aPublishedRatio("K", "FY2021-H1", "50", "200").state())
                        .isShown())
                .isTrue();
        assertThat(form(
                                RATE,
                                "4.5",
                                aPublishedRatio("K", "FY2021-H1", "9", "200").state())
                        .isShown())
                .isFalse();
        assertThat(form(RATE, "50", aPublishedRatio("K", "FY2021-H1", "4", "8").state())
                        .isShown())
                .isFalse();
    }

    @Test
    void aSurveyOfFewAnswersIsHidden() {
        assertThat(form(
                                RATE,
                                "40",
                                aPublishedValue("K", "FY2021-H1", "40")
                                        .ofAnswers(10)
                                        .state())
                        .isShown())
                .isTrue();
        assertThat(form(
                                RATE,
                                "40",
                                aPublishedValue("K", "FY2021-H1", "40")
                                        .ofAnswers(9)
                                        .state())
                        .isShown())
                .isFalse();
    }

    @Test
    void aRateCalculatedFromOtherKpisIsHiddenByTheirCounts() {
        assertThat(formOf(RATE, new Amount(new BigDecimal("25"), new BigDecimal("15"), new BigDecimal("60")))
                        .isShown())
                .isTrue();
        assertThat(formOf(RATE, new Amount(new BigDecimal("15"), new BigDecimal("9"), new BigDecimal("60")))
                        .isShown())
                .isFalse();
    }

    @Test
    void partsAreShownWhileNoneCanBeInferred() {
        assertThat(form(BY_SEX, "60", part("male", "20"), part("female", "25"), part("other", "15"))
                        .parts())
                .isEqualTo(Map.of(
                        "male", new BigDecimal("20"), "female", new BigDecimal("25"), "other", new BigDecimal("15")));
    }

    @Test
    void aSmallPartThatTheOthersGiveAwayHidesThemAll() {
        // When
        PublicForm form = form(BY_SEX, "48", part("male", "20"), part("female", "25"), part("other", "3"));

        // Then
        assertThat(form.value()).isEqualByComparingTo("48");
        assertThat(form.parts()).isEmpty();
        assertThat(form.sentence()).startsWith("Only the total is published");
    }

    @Test
    void twoSmallPartsStayHiddenAndTheOthersAreShown() {
        // When
        PublicForm form = form(BY_SEX, "32", part("male", "20"), part("female", "5"), part("other", "7"));

        // Then
        assertThat(form.parts()).isEqualTo(Map.of("male", new BigDecimal("20")));
        assertThat(form.sentence()).isEqualTo("Parts with counts below 10 are not published.");
    }

    @Test
    void whoeverContributedIsNotTold() {
        // Given
        KpiState shared = aKpi("K")
                .by("asc", "housing")
                .brokenDownBy("male", "female")
                .combinedBy("sum")
                .of("number", "people", 0)
                .state();

        // Then
        assertThat(form(
                                shared,
                                "70",
                                aPublishedValue("K", "FY2021-H1", "30")
                                        .by("asc")
                                        .of("male")
                                        .state(),
                                part("female", "40"))
                        .parts())
                .isEmpty();
    }

    @Test
    void aPeriodOfWhichNothingWasPublishedHasNothingToShow() {
        assertThat(form(RATE, null, anUnpublishedMeasurement("K", "FY2021-H1")).value())
                .isNull();
    }

    @Test
    void anotherPeriodsCountsDoNotMatter() {
        assertThat(form(
                                RATE,
                                "25",
                                aPublishedRatio("K", "FY2021-H1", "50", "200").state(),
                                aPublishedRatio("K", "FY2020-H2", "4", "8").state())
                        .isShown())
                .isTrue();
    }

    private static MeasurementState value(String value) {
        return aPublishedValue("K", "FY2021-H1", value).state();
    }

    private static MeasurementState part(String category, String value) {
        return aPublishedValue("K", "FY2021-H1", value).of(category).state();
    }

    private static PublicForm form(KpiState kpi, @Nullable String whole, MeasurementState... measurements) {
        return formOf(kpi, new Amount(whole == null ? null : new BigDecimal(whole), null, null), measurements);
    }

    private static PublicForm formOf(KpiState kpi, Amount whole, MeasurementState... measurements) {
        return PublicForm.of(kpi, Period.parse("FY2021-H1"), whole, List.of(measurements));
    }
}
