package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.AValue;
import uk.luton2040.reporting.journal.Facts;

/** Chance between two surveys turns no status and no direction. */
class SurveyLinesTest {

    @Test
    void aSmallDifferenceBetweenTwoSurveysTurnsNeitherStatusNorDirection() {
        // When: 64 is below the target of 65, but of 400 answers each
        KpiLine line = line(survey(2020, "66", 400), survey(2021, "64", 400));

        // Then
        assertThat(line.status().code()).isEqualTo("green");
        assertThat(line.status().explanation().sentence())
                .startsWith("Still green: by its value alone it would be amber, but chance may make that.")
                .contains("Statistically similar");
        assertThat(line.direction().direction()).isEqualTo("no-change");
        assertThat(line.direction().sentence()).startsWith("Statistically similar: 64 (");
        assertThat(line.sameLastYear().direction()).isEqualTo("no-change");
    }

    @Test
    void aDifferenceThatChanceDoesNotMakeTurnsBoth() {
        // When
        KpiLine line = line(survey(2020, "66", 4000), survey(2021, "62", 4000));

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.direction().direction()).isEqualTo("worsening");
    }

    @Test
    void aStatusDoesNotDriftAwayInStepsThatAreEachTooSmall() {
        // When: each step is within chance of the one before, the last is not within chance of the first
        KpiLine line = line(
                survey(2018, "66", 1000),
                survey(2019, "64", 1000),
                survey(2020, "62", 1000),
                survey(2021, "60.5", 1000));

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.direction().direction()).isEqualTo("no-change");
    }

    @Test
    void thePublishersIntervalGoesBeforeOurs() {
        // When
        KpiLine line = line(aPublishedValue("A", "FY2021", "64").between("60.1", "67.9"));

        // Then
        KpiLine.Survey survey = Objects.requireNonNull(line.survey());
        assertThat(survey.basis()).isEqualTo("published");
        assertThat(survey.sentence()).isEqualTo("A survey: 95% sure to lie between 60.1% and 67.9%.");
    }

    @Test
    void anIntervalThatDoesNotHoldItsValueIsNone() {
        assertThat(line(aPublishedValue("A", "FY2021", "64").between("65", "67"))
                        .survey())
                .isNull();
    }

    @Test
    void aNumberOfAnswersSaysNothingOfWhatIsNoPercentage() {
        // When
        KpiLine line = line(Stream.of(
                kpi().of("number", "minutes", 0).state(),
                survey(2021, "64", 400).state()));

        // Then
        assertThat(line.survey()).isNull();
    }

    @Test
    void withoutOneTheIntervalIsThatOfARandomSampleAndSaysSo() {
        // When
        KpiLine line = line(survey(2021, "64", 1200));

        // Then
        KpiLine.Survey survey = Objects.requireNonNull(line.survey());
        assertThat(survey.answers()).isEqualTo(1200);
        assertThat(survey.sentence())
                .isEqualTo("A survey on 1,200 answers: 95% sure to lie between 61.2% and 66.7%, had those asked been"
                        + " drawn at random.");
    }

    @Test
    void whatWasNoSurveyIsJudgedByItsValue() {
        // When
        KpiLine line = line(aPublishedValue("A", "FY2020", "66"), aPublishedValue("A", "FY2021", "64"));

        // Then
        assertThat(line.survey()).isNull();
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.direction().direction()).isEqualTo("worsening");
    }

    @Test
    void anotherTargetTurnsAStatusWhateverChanceDoes() {
        // When
        KpiLine line = line(Stream.of(
                kpi().target("FY2020", "65").target("FY2021", "68").state(),
                survey(2020, "66", 400).state(),
                survey(2021, "66.5", 400).state()));

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
    }

    @Test
    void aBreakBetweenThemLeavesTheNewSurveyItsOwnStatus() {
        // When
        KpiLine line = line(Stream.of(
                kpi().target("every-year", "65").state(),
                survey(2020, "66", 400).state(),
                survey(2021, "64", 400).state(),
                new BreakState(
                        "A", "FY2021", "methodology", "Asked by telephone", "office", java.time.Instant.EPOCH, false)));

        // Then
        assertThat(line.status().code()).isEqualTo("amber");
        assertThat(line.direction().direction()).isEqualTo("none");
    }

    @Property(tries = 100)
    void withoutAnyDoubtASurveyIsJudgedLikeAnyOtherValue(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> values) {
        // Given: intervals of no width
        AValue[] certain = new AValue[values.size()];
        AValue[] plain = new AValue[values.size()];
        IntStream.range(0, values.size()).forEach(i -> {
            String value = String.valueOf(values.get(i));
            certain[i] = aPublishedValue("A", "FY" + (2014 + i), value).between(value, value);
            plain[i] = aPublishedValue("A", "FY" + (2014 + i), value);
        });

        // Then
        assertThat(line(certain).status().code()).isEqualTo(line(plain).status().code());
        assertThat(line(certain).direction().direction())
                .isEqualTo(line(plain).direction().direction());
    }

    @Property(tries = 100)
    void whereNobodyCanTellNothingEverTurns(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> values) {
        // Given: intervals over everything
        AValue[] surveys = IntStream.range(0, values.size())
                .mapToObj(i -> aPublishedValue("A", "FY" + (2014 + i), String.valueOf(values.get(i)))
                        .between("-100", "200"))
                .toArray(AValue[]::new);

        // Then
        assertThat(line(surveys).status().code())
                .isEqualTo(line(surveys[0]).status().code());
        assertThat(line(surveys).direction().direction()).isIn("no-change", "none");
    }

    private static AKpi kpi() {
        return aKpi("A").of("percentage", "%", 1).every("annual").judgedBy(rule("absolute", "5", false));
    }

    private static AValue survey(int year, String value, int answers) {
        return aPublishedValue("A", "FY" + year, value).ofAnswers(answers);
    }

    private static KpiLine line(AValue... values) {
        return line(Stream.concat(
                Stream.of(kpi().target("every-year", "65").state()),
                Stream.of(values).map(AValue::state)));
    }

    private static KpiLine line(Stream<State> states) {
        List<State> known = states.toList();
        String newest = known.stream()
                .flatMap(state -> state instanceof uk.luton2040.contracts.MeasurementState measurement
                        ? Stream.of(measurement.period())
                        : Stream.empty())
                .max(String::compareTo)
                .orElseThrow();
        return KpiLines.line("A", Period.parse(newest), Facts.of(known)).orElseThrow();
    }
}
