package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.illustrativeRule;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedRatio;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;
import static uk.luton2040.reporting.Told.anOrganisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/** What one KPI shows in a report. */
class KpiLinesTest {

    @Test
    void theNewestValueThatEndsByTheReportsEndIsShownWithItsOwnPeriod() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("quarterly").state(),
                aPublishedValue("A", "FY2021-Q1", "61").state(),
                aPublishedValue("A", "FY2021-Q2", "62").state(),
                aPublishedValue("A", "FY2021-Q3", "63").state());

        // Then
        assertThat(line.valueText()).isEqualTo("62% of spend");
        assertThat(line.period()).isEqualTo(new KpiLine.PeriodName("FY2021-Q2", "July to September 2021"));
        assertThat(line.freshness()).isEqualTo("new");
        assertThat(line.missing()).isNull();
    }

    @Test
    void aValueCarriedForwardSaysSoAndTellsNoFreshDirection() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").state(),
                aPublishedValue("A", "FY2020-H1", "50").state(),
                aPublishedValue("A", "FY2020-H2", "60").state());

        // Then
        assertThat(line.value()).isEqualTo("60");
        assertThat(line.freshness()).isEqualTo("carried-forward");
        assertThat(line.missing()).isEqualTo("There is no value for April to September 2021 yet.");
        assertThat(line.direction().direction()).isEqualTo("none");
        assertThat(line.direction().sentence()).isEqualTo("No new data since an earlier report.");
        assertThat(line.sameLastYear().direction()).isEqualTo("none");
    }

    @Test
    void anAnnualKpiInAHalfYearsReportShowsTheYearThatHasEnded() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("annual").state(),
                aPublishedValue("A", "FY2019", "58").state(),
                aPublishedValue("A", "FY2020", "60").state(),
                aPublishedValue("A", "FY2021", "99").state());

        // Then
        assertThat(line.period()).isEqualTo(new KpiLine.PeriodName("FY2020", "2020/21"));
        assertThat(line.expected()).isEqualTo(new KpiLine.PeriodName("FY2020", "2020/21"));
        assertThat(line.freshness()).isEqualTo("carried-forward");
        assertThat(line.missing()).isNull();
    }

    @Test
    void nothingIsComparedAcrossABreakInTheSeries() {
        // When
        KpiLine broken = withABreak(false);
        KpiLine whole = withABreak(true);

        // Then
        assertThat(broken.direction().direction()).isEqualTo("improving");
        assertThat(broken.sameLastYear().direction()).isEqualTo("none");
        assertThat(broken.sameLastYear().sentence()).contains("break");
        assertThat(whole.sameLastYear().direction()).isEqualTo("improving");
    }

    @Test
    void aValueIsNotSavedFromRedByOneFromBeforeABreak() {
        // When
        KpiLine broken = withABreak(false);
        KpiLine whole = withABreak(true);

        // Then
        assertThat(whole.status().code()).isEqualTo("amber");
        assertThat(broken.status().code()).isEqualTo("red");
        assertThat(broken.status().explanation().sentence())
                .endsWith("; there is no comparable value for the same period last year.");
    }

    private static KpiLine withABreak(boolean withdrawn) {
        Instant stated = Instant.parse("2021-07-20T09:30:00Z");
        return line(
                "FY2021-H1",
                aKpi("A")
                        .every("quarterly")
                        .judgedBy(rule("same-period-last-year", "0", false))
                        .target("every-period", "70")
                        .state(),
                aPublishedValue("A", "FY2020-Q2", "60").state(),
                aPublishedValue("A", "FY2021-Q1", "61").state(),
                aPublishedValue("A", "FY2021-Q2", "62").state(),
                new BreakState("A", "FY2021-Q1", "methodology", "Counted otherwise", "office", stated, withdrawn));
    }

    @Test
    void directionIsReadAgainstThePreviousPeriodAndAgainstLastYear() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("quarterly").movingBeyond("0.5").state(),
                aPublishedValue("A", "FY2020-Q2", "66").state(),
                aPublishedValue("A", "FY2021-Q1", "61").state(),
                aPublishedValue("A", "FY2021-Q2", "62").state());

        // Then
        assertThat(line.direction().direction()).isEqualTo("improving");
        assertThat(line.direction().sentence()).contains("62 in July to September 2021", "61 in April to June 2021");
        assertThat(line.sameLastYear().direction()).isEqualTo("worsening");
        assertThat(line.sameLastYear().sentence()).contains("66 in July to September 2020");
    }

    @Test
    void aFourYearlyMeasureIsComparedWithTheOneFourYearsBefore() {
        // When
        KpiLine line = line(
                "FY2019-H2",
                aKpi("A").every("every-4-years").betterWhen("lower").state(),
                aPublishedValue("A", "FY2015", "25").state(),
                aPublishedValue("A", "FY2019", "27").state());

        // Then
        assertThat(line.direction().direction()).isEqualTo("worsening");
        assertThat(line.missing()).isNull();
    }

    @Test
    void aFourYearlyMeasuresHistoryIsCountedFromItsNewestValue() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("every-4-years").state(),
                aPublishedValue("A", "FY2015", "25").state(),
                aPublishedValue("A", "FY2019", "27").state());

        // Then
        assertThat(line.history().reversed().stream().limit(2).map(KpiLine.Point::value))
                .containsExactly(new BigDecimal("27"), new BigDecimal("25"));
    }

    @Test
    void historyHasEightDuePeriodsWithTheirGaps() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("quarterly").state(),
                aPublishedValue("A", "FY2019-Q2", "1").state(),
                aPublishedValue("A", "FY2019-Q3", "2").state(),
                aPublishedValue("A", "FY2021-Q1", "3").state());

        // Then
        assertThat(line.history().stream().map(point -> point.period().code()))
                .containsExactly(
                        "FY2019-Q3",
                        "FY2019-Q4",
                        "FY2020-Q1",
                        "FY2020-Q2",
                        "FY2020-Q3",
                        "FY2020-Q4",
                        "FY2021-Q1",
                        "FY2021-Q2");
        assertThat(line.history().getFirst().value()).isEqualTo("2");
        assertThat(line.history().get(6).value()).isEqualTo("3");
        assertThat(line.history().stream().filter(point -> point.value() == null))
                .hasSize(6);
    }

    @Test
    void aKpiThatMovesToAnotherProviderKeepsItsHistory() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").by("ph").state(),
                aPublishedValue("A", "FY2020-H2", "40").by("asc").state(),
                aPublishedValue("A", "FY2021-H1", "41").by("asc").state(),
                aPublishedValue("A", "FY2021-H1", "42").by("ph").state());

        // Then
        assertThat(line.value()).isEqualByComparingTo("42");
        assertThat(line.history().get(6).value()).isEqualByComparingTo("40");
        assertThat(line.direction().direction()).isEqualTo("improving");
    }

    @Test
    void aRatioOfContributorsIsTheRatioOfTheirSumsNeverTheMeanOfTheirRates() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .by("asc", "ph")
                        .combinedBy("ratio-of-sums")
                        .of("percentage", "%", 2)
                        .state(),
                anOrganisation("asc", "Adult Social Care"),
                aPublishedRatio("A", "FY2021-H1", "45", "50").by("asc").state(),
                aPublishedRatio("A", "FY2021-H1", "10", "100").by("ph").state());

        // Then
        assertThat(line.valueText()).isEqualTo("36.67%");
        assertThat(line.coverage()).contains("2 of 2 partners");
        assertThat(line.quality()).isEqualTo("final");
        assertThat(line.parts())
                .extracting(part -> part.provider().name(), KpiLine.Part::valueText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Adult Social Care", "90%"),
                        org.assertj.core.groups.Tuple.tuple("ph", "10%"));
    }

    @Test
    void aWholeStaysProvisionalUntilAllHaveReported() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .by("asc", "ph", "housing")
                        .combinedBy("sum")
                        .of("number", "people", 0)
                        .state(),
                aPublishedValue("A", "FY2021-H1", "40").by("asc").state(),
                aPublishedValue("A", "FY2021-H1", "2").by("housing").state());

        // Then
        assertThat(line.valueText()).isEqualTo("42 people");
        assertThat(line.quality()).isEqualTo("provisional");
        assertThat(line.missing()).contains("2 of 3 partners");
        assertThat(line.parts()).extracting(part -> part.provider().code()).containsExactly("asc", "housing");
    }

    @Test
    void categoriesAreShownInTheirOwnOrder() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .brokenDownBy("male", "female", "a", "b")
                        .combinedBy("none")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "1").of("b").state(),
                aPublishedValue("A", "FY2021-H1", "2").of("a").state(),
                aPublishedValue("A", "FY2021-H1", "3").of("female").state(),
                aPublishedValue("A", "FY2021-H1", "4").of("male").state());

        // Then
        assertThat(line.value()).isNull();
        assertThat(line.parts()).extracting(KpiLine.Part::category).containsExactly("male", "female", "a", "b");
        assertThat(line.status().explanation().sentence()).contains("make no whole");
        assertThat(line.period()).isEqualTo(new KpiLine.PeriodName("FY2021-H1", "April to September 2021"));
    }

    @Test
    void anUnpublishedMeasurementShowsNothing() {
        // When
        KpiLine line = line("FY2021-H1", aKpi("A").state(), anUnpublishedMeasurement("A", "FY2021-H1"));

        // Then
        assertThat(line.freshness()).isEqualTo("no-data");
        assertThat(line.value()).isNull();
        assertThat(line.history()).hasSize(8).allMatch(point -> point.value() == null);
        assertThat(line.status().explanation().sentence()).isEqualTo("No value has been published.");
    }

    @Test
    void aWithdrawnValueIsNoData() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").state(),
                aPublishedValue("A", "FY2021-H1", "62").withdrawn());

        // Then
        assertThat(line.freshness()).isEqualTo("no-data");
        assertThat(line.value()).isNull();
        assertThat(line.history()).hasSize(8).allMatch(point -> point.value() == null);
    }

    @Test
    void aValueOfAnotherKindOfPeriodIsLeftAside() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").every("quarterly").state(),
                aPublishedValue("A", "2021-09", "1").state(),
                aPublishedValue("A", "2021-Q3", "2").state());

        // Then
        assertThat(line.freshness()).isEqualTo("no-data");
    }

    @Test
    void aKpiThatIsNotActiveIsListedAsNotCollected() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").in("in-consultation").state(),
                aPublishedValue("A", "FY2021-H1", "1").state());

        // Then
        assertThat(line.freshness()).isEqualTo("not-collected");
        assertThat(line.value()).isNull();
        assertThat(line.status().code()).isEqualTo("grey");
        assertThat(line.status().explanation().sentence()).isEqualTo("It is in consultation and not collected yet.");
    }

    @Test
    void whatIsInventedIsFlaggedApart() {
        var value = aPublishedValue("A", "FY2021-H1", "60");
        var target = aKpi("A").target("FY2021-H1", "60").judgedBy(null);

        assertThat(line("FY2021-H1", target.state(), value.state()).illustrative())
                .isEmpty();
        assertThat(line("FY2021-H1", target.state(), value.invented().state()).illustrative())
                .containsExactly("value");
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A")
                                        .illustrativeTarget("FY2021-H1", "60")
                                        .judgedBy(illustrativeRule("absolute", "5"))
                                        .state(),
                                value.state())
                        .illustrative())
                .containsExactly("value", "target", "rule");
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A")
                                        .judgedBy(illustrativeRule("absolute", "5"))
                                        .state())
                        .illustrative())
                .containsExactly("rule");
    }

    @Test
    void aWholeIsIllustrativeWhenOneOfItsPartsIs() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").by("asc", "ph").combinedBy("sum").state(),
                aPublishedValue("A", "FY2021-H1", "1").by("asc").state(),
                aPublishedValue("A", "FY2021-H1", "1").by("ph").invented().state());

        // Then
        assertThat(line.illustrative()).containsExactly("value");
    }

    @Test
    void aKpiThatIsNotKnownHasNoLine() {
        assertThat(KpiLines.line("A", Period.parse("FY2021-H1"), Facts.of(java.util.List.of())))
                .isEmpty();
    }

    @Test
    void theOrderInWhichFactsAreKnownMakesNoDifference() {
        // Given
        State[] facts = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> aPublishedValue("A", "FY2020-Q" + quarter, "6" + quarter)
                        .state())
                .toArray(State[]::new);
        State[] reversed = Arrays.asList(facts).reversed().toArray(State[]::new);
        State kpi = aKpi("A").every("quarterly").state();

        // Then
        assertThat(line("FY2020-H2", kpi, facts)).isEqualTo(line("FY2020-H2", kpi, reversed));
    }

    static KpiLine line(String report, State kpi, State... others) {
        var facts = Facts.of(java.util.stream.Stream.concat(java.util.stream.Stream.of(kpi), Arrays.stream(others))
                .toList());
        return KpiLines.line("A", Period.parse(report), facts).orElseThrow();
    }
}
