package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedRatio;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.line.KpiLinesTest.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;

/** Nothing small leaves the house, neither as a figure nor in other words. */
class PublicFormTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void aCountThatIsLargeEnoughIsShownWithAllThatIsSaidOfIt() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                count().state(),
                aPublishedValue("A", "FY2021-H1", "912").state()));

        // Then
        assertThat(shown.valueText()).isEqualTo("912 households");
        assertThat(shown.status()).isNotNull();
        assertThat(shown.direction()).isNotNull();
        assertThat(shown.withheld()).isNull();
    }

    @Test
    void aSmallCountIsWithheldWithEverythingThatWouldGiveItAway() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                count().benchmark("England", "FY2020", "40").state(),
                aPublishedValue("A", "FY2020-H2", "31").state(),
                aPublishedValue("A", "FY2021-H1", "7")
                        .saying("Only 7 are left.")
                        .expecting("12")
                        .state()));

        // Then
        assertThat(shown.value()).isNull();
        assertThat(shown.status()).isNull();
        assertThat(shown.withheld()).isEqualTo("Counts below 10 are not published.");
        assertThat(shown.history().getLast().withheld()).isTrue();
        assertThat(shown.history().get(6).valueText()).isEqualTo("31");
        assertThat(written(shown)).doesNotContain("Only 7", "\"7\"", ":7,", " 7 ", "24 lower");
    }

    @Test
    void aRateOverFewIsWithheldThoughItIsNoCountItself() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                aKpi("A").state(),
                aPublishedRatio("A", "FY2021-H1", "4", "16").state()));

        // Then
        assertThat(shown.value()).isNull();
        assertThat(shown.withheld()).isEqualTo("Counts below 10 are not published.");
    }

    @Test
    void theSourcesOwnRuleGoesBeforeTheDefault() {
        // When
        PublicLine rounded = PublicForm.of(line(
                "FY2021-H1",
                count().hidingBelow(5, 5).state(),
                aPublishedValue("A", "FY2021-H1", "8").state()));
        PublicLine all = PublicForm.of(line(
                "FY2021-H1",
                count().hidingBelow(0, 1).state(),
                aPublishedValue("A", "FY2021-H1", "3").state()));

        // Then
        assertThat(rounded.value()).isEqualByComparingTo("10");
        assertThat(rounded.valueText()).isEqualTo("about 10");
        assertThat(rounded.status()).as("its sentence says 8").isNull();
        assertThat(all.valueText()).isEqualTo("3 households");
    }

    @Test
    void whereOnePartCouldBeInferredOnlyTheTotalIsPublished() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                count().brokenDownBy("owned", "rented", "shared")
                        .combinedBy("sum")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "100").of("owned").state(),
                aPublishedValue("A", "FY2021-H1", "50").of("rented").state(),
                aPublishedValue("A", "FY2021-H1", "4").of("shared").state()));

        // Then
        assertThat(shown.valueText()).isEqualTo("154 households");
        assertThat(shown.parts()).isEmpty();
        assertThat(shown.withheld()).startsWith("Only the total is published");
    }

    @Test
    void severalSmallPartsAreHiddenEachByItself() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                count().brokenDownBy("owned", "rented", "shared")
                        .combinedBy("sum")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "100").of("owned").state(),
                aPublishedValue("A", "FY2021-H1", "5").of("rented").state(),
                aPublishedValue("A", "FY2021-H1", "4").of("shared").state()));

        // Then
        assertThat(shown.parts()).extracting(PublicLine.Part::withheld).containsExactly(false, true, true);
        assertThat(shown.parts().getFirst().valueText()).isEqualTo("100 households");
    }

    @Test
    void whatIsOnlyTheBoardsIsNotThere() {
        // When
        PublicLine shown = PublicForm.of(line(
                "FY2021-H1",
                count().state(),
                aPublishedValue("A", "FY2021-H1", "2000").state(),
                anAction("a", "A", "open", "2021-12-01")));

        // Then
        assertThat(written(shown)).doesNotContain("Housing Lead", "contradictions", "openQuestions", "actions");
    }

    @Property(tries = 200)
    void noFigureBelowTheThresholdIsEverWrittenDown(
            @ForAll @IntRange(max = 40) int before, @ForAll @IntRange(max = 40) int now) {
        // Given: figures that nothing else on the line would have
        List<State> states = List.of(
                count().state(),
                aPublishedValue("A", "FY2020-H2", String.valueOf(1_000_000 - before))
                        .state(),
                aPublishedValue("A", "FY2021-H1", String.valueOf(now)).state());
        KpiLine line =
                KpiLines.line("A", Period.parse("FY2021-H1"), Facts.of(states)).orElseThrow();

        // Then
        PublicLine shown = PublicForm.of(line);
        assertThat(shown.value() == null).isEqualTo(now < 10);
        if (now < 10) {
            assertThat(written(shown))
                    .doesNotContain("\"" + now + " households", ":" + now + "}", "value\":" + now + ",");
        }
    }

    @Test
    void aHistoryHidesItsSmallPointsAndSaysWhy() {
        // When
        PublicHistory shown = PublicForm.of(HistoryCalculator.history(
                        "A",
                        Facts.of(List.of(
                                count().state(),
                                aPublishedValue("A", "FY2020-H2", "31").state(),
                                aPublishedValue("A", "FY2021-H1", "7").state())),
                        List.of(),
                        Instant.EPOCH)
                .orElseThrow());

        // Then
        assertThat(shown.points()).extracting(PublicLine.Point::valueText).containsExactly("31 households", null);
        assertThat(shown.withheld()).isEqualTo("Counts below 10 are not published.");
    }

    private static AKpi count() {
        return aKpi("A")
                .of("number", "households", 0)
                .betterWhen("lower")
                .judgedBy(rule("absolute", "5", false))
                .target("FY2021-H1", "20");
    }

    private static String written(Object report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
