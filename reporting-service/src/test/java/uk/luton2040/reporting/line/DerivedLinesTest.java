package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.line.KpiLinesTest.line;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.State;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;

/** A KPI that is calculated from others has a line like any other, and says how. */
class DerivedLinesTest {

    @Test
    void aRatioIsCalculatedJudgedAndExplained() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                ratio().state(),
                count("B").state(),
                count("C").state(),
                aPublishedValue("B", "FY2020-H2", "30").state(),
                aPublishedValue("C", "FY2020-H2", "100").state(),
                aPublishedValue("B", "FY2021-H1", "45").state(),
                aPublishedValue("C", "FY2021-H1", "60").state());

        // Then
        assertThat(line.value()).isEqualByComparingTo("75");
        assertThat(line.status().code()).isEqualTo("green");
        assertThat(line.direction().direction()).isEqualTo("improving");
        assertThat(line.calculation()).isEqualTo("B / C x 100 = 45 / 60 x 100 = 75");
        assertThat(line.quality()).isEqualTo("final");
    }

    @Test
    void itIsAsProvisionalAndAsIllustrativeAsWhatItRestsOn() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                ratio().state(),
                count("B").state(),
                count("C").state(),
                aPublishedValue("B", "FY2021-H1", "45").thatIs("provisional").state(),
                aPublishedValue("C", "FY2021-H1", "60").invented().state());

        // Then
        assertThat(line.quality()).isEqualTo("provisional");
        assertThat(line.illustrative()).contains("value");
    }

    @Test
    void withoutOneOperandThereIsNoValue() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                ratio().state(),
                count("B").state(),
                aPublishedValue("B", "FY2021-H1", "45").state());

        // Then
        assertThat(line.freshness()).isEqualTo("no-data");
    }

    @Test
    void monthsMakeTheHalfYearTheyFill() {
        // When
        State[] states = Stream.concat(
                        Stream.of(
                                aKpi("B")
                                        .of("number", "homes", 0)
                                        .every("monthly")
                                        .overTheYear("sum")
                                        .state(),
                                count("C").state(),
                                aPublishedValue("C", "FY2021-H1", "60").state()),
                        Stream.of("04", "05", "06", "07", "08", "09")
                                .map(month -> aPublishedValue("B", "2021-" + month, "5")
                                        .state()))
                .toArray(State[]::new);
        KpiLine line = line("FY2021-H1", ratio().state(), states);

        // Then
        assertThat(line.value()).isEqualByComparingTo("50");
    }

    @Test
    void whatWasPublishedGoesBeforeWhatIsCalculated() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                ratio().state(),
                count("B").state(),
                count("C").state(),
                aPublishedValue("B", "FY2021-H1", "45").state(),
                aPublishedValue("C", "FY2021-H1", "60").state(),
                aPublishedValue("A", "FY2021-H1", "70").state());

        // Then
        assertThat(line.value()).isEqualTo("70");
        assertThat(line.calculation()).isNull();
    }

    @Test
    void aFormulaThatComesBackToItselfMakesNothing() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                ratio().state(),
                count("B").calculatedAs("sum", "A", "C").state(),
                count("C").state(),
                aPublishedValue("C", "FY2021-H1", "60").state());

        // Then
        assertThat(line.freshness()).isEqualTo("no-data");
    }

    @Test
    void aValueTouchesWhatIsCalculatedFromIt() {
        // Given
        Facts facts = Facts.of(java.util.List.of(
                ratio().state(),
                count("B").state(),
                count("C").state(),
                count("D").state(),
                aKpi("E").calculatedAs("sum", "A", "D").state()));

        // Then
        assertThat(facts.withCalculated(Set.of("B"))).containsExactlyInAnyOrder("A", "B", "E");
        assertThat(facts.withCalculated(Set.of("D"))).containsExactlyInAnyOrder("D", "E");
    }

    private static AKpi ratio() {
        return aKpi("A")
                .of("percentage", "%", 1)
                .calculatedAs("ratio", "B", "C")
                .judgedBy(rule("absolute", "5", false))
                .target("every-period", "70");
    }

    private static AKpi count(String code) {
        return aKpi(code).of("number", "homes", 0);
    }
}
