package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/** A value is judged by the definition in force at the end of its period. */
class VersionsTest {
    private static final KpiState TIGHTENED = aKpi("A")
            .target("FY2021-H1", "70")
            .target("FY2021-H2", "70")
            .from("2021-10-01", kpi -> kpi.judgedBy(rule("absolute", "1", false)))
            .state();

    @Test
    void aPeriodThatEndedBeforeTheChangeIsJudgedByTheOldRule() {
        // When
        KpiLine line = line(
                "FY2021-H1", TIGHTENED, aPublishedValue("A", "FY2021-H1", "67").state());

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.status().definition()).isEqualTo(new KpiLine.Definition(1, null));
    }

    @Test
    void aPeriodThatEndsAfterTheChangeIsJudgedByTheNewOne() {
        // When
        KpiLine line = line(
                "FY2021-H2", TIGHTENED, aPublishedValue("A", "FY2021-H2", "67").state());

        // Then
        assertThat(line.status().code()).isEqualTo("red");
        assertThat(line.status().definition()).isEqualTo(new KpiLine.Definition(2, LocalDate.of(2021, 10, 1)));
    }

    @Test
    void anOldValueCarriedIntoALaterReportKeepsItsRule() {
        // When
        KpiLine line = line(
                "FY2021-H2", TIGHTENED, aPublishedValue("A", "FY2021-H1", "67").state());

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
    }

    @Test
    void ofTwoVersionsFromTheSameDayTheLaterMadeHolds() {
        // Given
        KpiState corrected = aKpi("A")
                .target("FY2021-H2", "70")
                .from("2021-10-01", kpi -> kpi.judgedBy(rule("absolute", "1", false)))
                .from("2021-10-01", kpi -> kpi.judgedBy(rule("absolute", "4", false)))
                .state();

        // When
        KpiLine line = line(
                "FY2021-H2", corrected, aPublishedValue("A", "FY2021-H2", "67").state());

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
    }

    @Test
    void contributorsAreThoseOfTheirTime() {
        // Given
        KpiState joined = aKpi("A")
                .of("number", "people", 0)
                .combinedBy("sum")
                .from("2021-10-01", kpi -> kpi.by("housing", "asc"))
                .state();

        // When
        KpiLine before =
                line("FY2021-H1", joined, aPublishedValue("A", "FY2021-H1", "5").state());
        KpiLine after =
                line("FY2021-H2", joined, aPublishedValue("A", "FY2021-H2", "5").state());

        // Then
        assertThat(before.coverage()).isNull();
        assertThat(after.coverage()).contains("1 of 2 partners");
    }

    @Test
    void aRetiredKpiIsCollectedUntilItsDay() {
        // Given
        KpiState retired =
                aKpi("A").target("FY2021-H1", "70").retiredFrom("2021-10-01").state();
        State value = aPublishedValue("A", "FY2021-H1", "71").state();

        // Then
        assertThat(line("FY2021-H1", retired, value).status().code()).isEqualTo("green");
        assertThat(line("FY2021-H2", retired, value).freshness()).isEqualTo("not-collected");
    }

    private static KpiLine line(String report, State... facts) {
        return KpiLines.line("A", Period.parse(report), Facts.of(Arrays.asList(facts)))
                .orElseThrow();
    }
}
