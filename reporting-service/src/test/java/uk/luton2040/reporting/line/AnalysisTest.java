package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedRatio;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.AValue;
import uk.luton2040.reporting.journal.Facts;

/** What a KPI's line says of its whole series. */
class AnalysisTest {
    private static final String STEADY_THEN_FALLING = "61 63 61 63 61 63 61 63 61 60 59 58 57 56 55";

    @Test
    void aGreenKpiThatFallsByMoreThanChanceIsAContradiction() {
        // When
        KpiAnalysis analysis = analysis(monthly().target("every-period", "50"), STEADY_THEN_FALLING);

        // Then
        assertThat(analysis.chart().variation()).isEqualTo("concerning");
        assertThat(Objects.requireNonNull(analysis.chart().limits()).trial()).isFalse();
        assertThat(analysis.contradictions())
                .extracting(KpiAnalysis.Contradiction::code)
                .contains("green-but-concerning");
    }

    @Test
    void aBreakBeginsNewLimits() {
        // Given
        Instant stated = Instant.parse("2021-07-20T09:30:00Z");
        BreakState broken = new BreakState("A", "2021-03", "methodology", "Counted otherwise", "office", stated, false);

        // When
        KpiAnalysis analysis = analysis(monthly(), STEADY_THEN_FALLING, broken);

        // Then
        assertThat(analysis.chart().limits()).isNull();
        assertThat(analysis.chart().sentence()).startsWith("There are fewer than 6 comparable values");
    }

    @Test
    void aProjectionIsNoPointOfTheSeries() {
        // Given: six values, as many as limits take
        List<AValue> measured = values("50 51 50 51 50 51", "housing");
        List<AValue> expected = values("50 51 50 51 50 51", "housing");
        expected.getLast().thatIs("projected");

        // Then
        assertThat(line("FY2021-H1", monthly(), measured.toArray(AValue[]::new))
                        .chart()
                        .limits())
                .isNotNull();
        assertThat(line("FY2021-H1", monthly(), expected.toArray(AValue[]::new))
                        .chart()
                        .limits())
                .isNull();
    }

    @Test
    void whatIsNotALevelOrAnAmountHasNoChartAndSaysWhy() {
        KpiAnalysis analysis = analysis(monthly().behaving("rolling-12-months"), STEADY_THEN_FALLING);

        assertThat(analysis.chart().variation()).isEqualTo("none");
        assertThat(analysis.chart().sentence()).startsWith("Overlapping periods");
        assertThat(analysis.outlook().verdict()).isEqualTo("none");
    }

    @Test
    void theOutlookIsForTheNextTarget() {
        // When: rising by one a month from 50 to 64, with 70 to reach half a year on
        KpiAnalysis analysis =
                analysis(monthly().target("2021-12", "69"), "50 51 52 53 54 55 56 57 58 59 60 61 62 63 64");

        // Then
        assertThat(analysis.outlook().verdict()).isEqualTo("on-course");
        assertThat(analysis.outlook().at()).isEqualTo("December 2021");
        assertThat(analysis.outlook().value()).isEqualByComparingTo("69");
    }

    @Test
    void progressIsReadFromTheBaselineToTheLastTarget() {
        // Given: in equal steps from 40 to 80 in ten years
        AKpi kpi = aKpi("A").every("annual").onTheWay("FY2010", "40", "FY2020", "80");

        // When
        KpiAnalysis analysis = line("FY2021-H1", kpi, aPublishedValue("A", "FY2015", "60"));

        // Then
        assertThat(analysis.progress().rating()).isEqualTo("on-track");
        assertThat(analysis.progress().method()).isEqualTo("growth-rate");
        assertThat(analysis.progress().sentence())
                .isEqualTo("On track: from 40 (31 March 2011) to 60 (2015/16), with a target of 80 (31 March 2021),"
                        + " at 1.18 times the pace it takes.");
    }

    @Test
    void aGreenRateHidesARedPartAndASumDoesNot() {
        // Given
        AKpi rate = aKpi("A").by("housing", "asc").combinedBy("ratio-of-sums").target("FY2021-H1", "70");

        // When
        KpiAnalysis analysis = line(
                "FY2021-H1",
                rate,
                aPublishedRatio("A", "FY2021-H1", "90", "100").by("housing"),
                aPublishedRatio("A", "FY2021-H1", "5", "10").by("asc"));

        // Then
        assertThat(analysis.contradictions())
                .extracting(KpiAnalysis.Contradiction::sentence)
                .containsExactly("It is green as a whole, but red for asc.");
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A").by("housing", "asc").combinedBy("sum").target("FY2021-H1", "70"),
                                aPublishedValue("A", "FY2021-H1", "70").by("housing"),
                                aPublishedValue("A", "FY2021-H1", "5").by("asc"))
                        .contradictions())
                .isEmpty();
    }

    @Test
    void aRedWithoutAnActionIsToldFirst() {
        KpiAnalysis analysis =
                line("FY2021-H1", aKpi("A").target("FY2021-H1", "70"), aPublishedValue("A", "FY2021-H1", "50"));

        assertThat(analysis.contradictions())
                .extracting(KpiAnalysis.Contradiction::code)
                .containsExactly("red-without-action");
    }

    @Test
    void aWholeOfFewerPartnersIsNoPointOfTheSeries() {
        // Given
        AKpi kpi = monthly().by("housing", "asc").combinedBy("sum");
        List<AValue> values = new ArrayList<>(values("10 11 10 11 10 11 10", "housing"));
        values.addAll(values("10 11 10 11 10 11", "asc"));

        // When
        KpiAnalysis analysis = line("FY2021-H1", kpi, values.toArray(AValue[]::new));

        // Then
        assertThat(Objects.requireNonNull(analysis.chart().limits()).points()).isEqualTo(6);
    }

    private static AKpi monthly() {
        return aKpi("A").every("monthly");
    }

    private static KpiAnalysis analysis(AKpi kpi, String values, State... others) {
        List<State> states = new ArrayList<>(List.of(others));
        states.add(kpi.state());
        values(values, "housing").forEach(value -> states.add(value.state()));
        return Objects.requireNonNull(KpiLines.line("A", Period.parse("FY2021-H1"), Facts.of(states))
                .orElseThrow()
                .analysis());
    }

    private static KpiAnalysis line(String report, AKpi kpi, AValue... values) {
        List<State> states = new ArrayList<>(List.of(kpi.state()));
        Stream.of(values).forEach(value -> states.add(value.state()));
        return Objects.requireNonNull(KpiLines.line("A", Period.parse(report), Facts.of(states))
                .orElseThrow()
                .analysis());
    }

    /** One a month from May 2020 on. */
    private static List<AValue> values(String figures, String organisation) {
        List<AValue> values = new ArrayList<>();
        Period period = Period.parse("2020-05");
        for (String figure : figures.split(" ")) {
            values.add(aPublishedValue("A", period.code(), figure).by(organisation));
            period = period.next();
        }
        return values;
    }
}
