package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.AValue;
import uk.luton2040.reporting.journal.Facts;

/** An annual target is judged on the year's result, and before that on nothing; what is expected has its own status. */
class OutturnLinesTest {

    @Test
    void duringTheYearTheValueIsGreyAndWhatIsExpectedIsJudged() {
        // When
        KpiLine line = line("FY2021-Q2", quarters("60", "70").expecting("310"));

        // Then
        assertThat(line.status().code()).isEqualTo("grey");
        assertThat(line.status().explanation().sentence()).contains("judged at year end");
        KpiLine.Outturn outturn = Objects.requireNonNull(line.outturn());
        assertThat(outturn.year().label()).isEqualTo("2021/22");
        assertThat(outturn.standing()).isEqualTo("projected");
        assertThat(outturn.valueText()).isEqualTo("310 homes");
        assertThat(outturn.status().code()).isEqualTo("green");
        assertThat(outturn.status().explanation().sentence())
                .startsWith("Expected for the whole of 2021/22: 310 homes meets");
    }

    @Test
    void atYearEndTheYearsSumIsJudgedAndNotTheLastQuarter() {
        // When: each quarter is far below 300
        KpiLine line = line("FY2021-Q4", quarters("60", "70", "80", "85").expecting("300"));

        // Then
        KpiLine.Outturn outturn = Objects.requireNonNull(line.outturn());
        assertThat(outturn.value()).isEqualTo("295");
        assertThat(outturn.standing()).isEqualTo("final");
        assertThat(line.value()).isEqualTo("85");
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.status().explanation().sentence()).startsWith("Outturn of 2021/22: 295 homes misses");
    }

    @Test
    void aYearWithAProvisionalQuarterIsProvisional() {
        // When
        KpiLine line = line("FY2021-Q4", quarters("60", "70", "80", "95").thatIs("provisional"));

        // Then
        assertThat(Objects.requireNonNull(line.outturn()).standing()).isEqualTo("provisional");
        assertThat(line.status().explanation().sentence()).startsWith("Outturn of 2021/22, provisional: 305");
        assertThat(line.status().code()).isEqualTo("green");
    }

    @Test
    void aYearsPublishedResultGoesBeforeTheSumOfItsQuarters() {
        // When
        KpiLine line = line("FY2021-Q4", quarters("60", "70", "80", "95"), aPublishedValue("A", "FY2021", "270"));

        // Then
        assertThat(Objects.requireNonNull(line.outturn()).value()).isEqualTo("270");
        assertThat(line.status().code()).isEqualTo("red");
    }

    @Test
    void aMissingQuarterMakesNoYear() {
        // When
        KpiLine line = line(
                "FY2021-Q4",
                aPublishedValue("A", "FY2021-Q1", "100"),
                aPublishedValue("A", "FY2021-Q2", "100"),
                aPublishedValue("A", "FY2021-Q4", "100"));

        // Then
        assertThat(line.outturn()).isNull();
        assertThat(line.status().code()).isEqualTo("grey");
    }

    @Test
    void inTheNewYearTheOldOnesResultIsStillTold() {
        // When
        KpiLine line = line("FY2022-Q1", quarters("60", "70", "80", "95"), aPublishedValue("A", "FY2022-Q1", "10"));

        // Then
        assertThat(Objects.requireNonNull(line.outturn()).year().label()).isEqualTo("2021/22");
        assertThat(line.status().code()).isEqualTo("grey");
    }

    @Test
    void quartersThatDoNotFillAnAcademicYearMakeNone() {
        // When
        KpiLine line = line(kpi().inYears("academic"), "FY2021-Q2", quarters("60", "70"));

        // Then
        assertThat(line.outturn()).isNull();
    }

    @Test
    void whatIsSetForEveryQuarterIsNotSetForTheirSum() {
        // When
        AKpi everyQuarter = aKpi("A")
                .of("number", "homes", 0)
                .every("quarterly")
                .overTheYear("sum")
                .judgedBy(rule("absolute", "5", false))
                .target("every-period", "75");
        KpiLine line = line(everyQuarter, "FY2021-Q4", quarters("60", "70", "80", "85"));

        // Then
        assertThat(line.status().code()).isEqualTo("green");
        KpiLine.Outturn outturn = Objects.requireNonNull(line.outturn());
        assertThat(outturn.value()).isEqualTo("295");
        assertThat(outturn.status().code()).isEqualTo("grey");
    }

    private static KpiLine line(AKpi kpi, String report, Quarters quarters) {
        List<State> states = Stream.<State>concat(
                        Stream.of(kpi.state()), quarters.values().stream().map(AValue::state))
                .toList();
        return KpiLines.line("A", Period.parse(report), Facts.of(states)).orElseThrow();
    }

    @Test
    void whatOneOfTwoPartnersExpectsIsNoOutturn() {
        // When
        KpiLine line = KpiLines.line(
                        "A",
                        Period.parse("FY2021-Q2"),
                        Facts.of(List.of(
                                kpi().by("asc", "housing").combinedBy("sum").state(),
                                aPublishedValue("A", "FY2021-Q2", "70")
                                        .expecting("310")
                                        .state())))
                .orElseThrow();

        // Then
        assertThat(line.outturn()).isNull();
    }

    @Test
    void aQuarterOfWhichAPartnerIsMissingMakesNoYear() {
        // Given: four quarters of housing, three of adult social care
        List<State> states = new ArrayList<>(
                List.of(kpi().by("housing", "asc").combinedBy("sum").state()));
        for (String quarter : List.of("FY2021-Q1", "FY2021-Q2", "FY2021-Q3", "FY2021-Q4")) {
            states.add(aPublishedValue("A", quarter, "40").state());
            if (!quarter.equals("FY2021-Q2")) {
                states.add(aPublishedValue("A", quarter, "35").by("asc").state());
            }
        }

        // When
        KpiLine line =
                KpiLines.line("A", Period.parse("FY2021-Q4"), Facts.of(states)).orElseThrow();

        // Then
        assertThat(line.outturn()).isNull();
    }

    @Test
    void whatWasOnlyExpectedOfLastYearSavesNoOutturnFromRed() {
        // Given: 250 of 300, and 200 expected of the year before
        AKpi kpi = kpi().judgedBy(rule("same-period-last-year", "0", false));

        // When
        KpiLine line = KpiLines.line(
                        "A",
                        Period.parse("FY2021-Q4"),
                        Facts.of(Stream.<State>concat(
                                        Stream.of(
                                                kpi.state(),
                                                aPublishedValue("A", "FY2020-Q4", "50")
                                                        .expecting("200")
                                                        .state()),
                                        quarters("60", "60", "60", "70").values().stream()
                                                .map(AValue::state))
                                .toList()))
                .orElseThrow();

        // Then
        assertThat(Objects.requireNonNull(line.outturn()).status().code()).isEqualTo("red");
    }

    @Test
    void anAnnualValueIsItsOwnOutturn() {
        // When
        KpiLine line = KpiLines.line(
                        "A",
                        Period.parse("FY2021"),
                        Facts.of(List.of(
                                kpi().every("annual").state(),
                                aPublishedValue("A", "FY2021", "300")
                                        .expecting("300")
                                        .state())))
                .orElseThrow();

        // Then
        assertThat(line.outturn()).isNull();
        assertThat(line.status().code()).isEqualTo("green");
    }

    @Test
    void theHistoryJudgesTheLastQuarterByItsYearToo() {
        // When
        KpiHistory history = HistoryCalculator.history(
                        "A", facts(quarters("60", "70", "80", "85")), List.of(), java.time.Instant.EPOCH)
                .orElseThrow();

        // Then
        assertThat(history.points())
                .extracting(KpiHistory.Point::status)
                .containsExactly("grey", "grey", "grey", "amber");
    }

    private static AKpi kpi() {
        return aKpi("A")
                .of("number", "homes", 0)
                .every("quarterly")
                .behaving("flow")
                .overTheYear("sum")
                .judgedBy(rule("absolute", "20", false))
                .target("FY2021", "300");
    }

    /** The values of one quarter after the other; what is said next is said of the last. */
    private static Quarters quarters(String... values) {
        List<AValue> quarters = IntStream.range(0, values.length)
                .mapToObj(i -> aPublishedValue("A", "FY2021-Q" + (i + 1), values[i]))
                .toList();
        return new Quarters(quarters);
    }

    private record Quarters(List<AValue> values) {
        Quarters expecting(String outturn) {
            values.getLast().expecting(outturn);
            return this;
        }

        Quarters thatIs(String quality) {
            values.getLast().thatIs(quality);
            return this;
        }
    }

    private static KpiLine line(String report, Quarters quarters, AValue... more) {
        return KpiLines.line("A", Period.parse(report), facts(quarters, more)).orElseThrow();
    }

    private static KpiLine line(String report, AValue... values) {
        return line(report, new Quarters(List.of()), values);
    }

    private static Facts facts(Quarters quarters, AValue... more) {
        return Facts.of(Stream.<State>concat(
                        Stream.of(kpi().state()),
                        Stream.concat(quarters.values().stream(), Stream.of(more))
                                .map(AValue::state))
                .toList());
    }
}
