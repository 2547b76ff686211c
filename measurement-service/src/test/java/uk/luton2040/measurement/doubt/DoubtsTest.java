package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.doubt.Asking.monthly;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.RealParts;

/** Beside what a value is doubted: its own series as it is really kept, and posted with it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DoubtsTest {
    private final Asking asking;
    private final Kept kept;

    DoubtsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.asking = new Asking(doubts, kpis, references);
        this.kept = new Kept(database);
    }

    @Test
    void theVeryNumberOfTheLastPeriodIsDoubtedUnlessTheKpiRepeats() {
        // Given
        String moving = monthly().known();
        kept.series("housing", moving, "", "2020-11", "50 51 49 52 50.5");
        String repeating = monthly().known();
        kept.series("housing", repeating, "", "2020-11", "50 51 49 50.5 50.5");
        String nothing = monthly().known();
        kept.series("housing", nothing, "", "2020-11", "3 1 2 1 0");
        String yesNo = monthly().ofType("boolean", 0).known();
        kept.series("housing", yesNo, "", "2020-11", "0 0 1 0 1");

        // Then
        assertThat(asking.about(moving, "2021-04", "50.50", null))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.code()).isEqualTo("same-as-last-period");
                    assertThat(doubt.message())
                            .isEqualTo("It is 50.5 again, the very number of March 2021. Check that it is the value of"
                                    + " April 2021.");
                });
        assertThat(asking.about(repeating, "2021-04", "50.5", null)).isEmpty();
        assertThat(asking.about(nothing, "2021-04", "0", null)).isEmpty();
        assertThat(asking.about(yesNo, "2021-04", "1", null)).isEmpty();
    }

    @Test
    void thePeriodBeforeIsOneOfTheSameKind() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2021-01", "51 52 53");
        kept.series("housing", kpi, "", "FY2020-Q4", "60");
        kept.series("housing", kpi, "", "2021-03-31", "60");

        // Then
        assertThat(asking.about(kpi, "2021-04", "60", null)).isEmpty();
        assertThat(asking.about(kpi, "2021-04", "53", null)).hasSize(1);
    }

    @Test
    void periodsOfTwoKindsThatEndTogetherAreToldApart() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2021-01", "51 52 53");
        kept.series("housing", kpi, "", "FY2020-Q4", "60");

        // When
        var doubts = asking.about(List.of(
                asking.candidate(kpi, "2021-04", "", "53", null), asking.candidate(kpi, "FY2021-Q1", "", "60", null)));

        // Then
        assertThat(doubts.getFirst().getFirst().message()).contains("the very number of March 2021");
        assertThat(doubts.getLast().getFirst().message()).contains("the very number of January to March 2021");
    }

    @Test
    void onlyItsOwnSeriesCounts() {
        // Given
        String kpi = monthly().brokenDownBy(List.of("a", "b")).known();
        kept.series("housing", kpi, "a", "2021-01", "51 52 53");
        kept.series("hr", kpi, "b", "2021-01", "51 52 54");

        // Then
        assertThat(asking.about(asking.candidate(kpi, "2021-04", "a", "53", null)))
                .hasSize(1);
        assertThat(asking.about(asking.candidate(kpi, "2021-04", "b", "53", null)))
                .isEmpty();
        assertThat(asking.about(asking.candidate(kpi, "2021-04", "b", "54", null)))
                .isEmpty();
        assertThat(asking.about(asking.candidate("hr", kpi, "2021-04", "b", "54", null)))
                .hasSize(1);
    }

    @Test
    void theNewestWordOnAPeriodIsWhatCountsUntilItIsWithdrawn() {
        // Given
        Api.theYearIsOpen();
        String kpi = monthly().known();
        Api.accepted(aRow(kpi, "2021-04").value("51"));
        UUID may = Api.published(aRow(kpi, "2021-05").value("53"));

        // Then
        assertThat(asking.about(kpi, "2021-06", "53", null)).hasSize(1);
        Api.accepted(aRow(kpi, "2021-05").value("55").text("reason", "correction"));
        assertThat(asking.about(kpi, "2021-06", "53", null)).isEmpty();
        assertThat(asking.about(kpi, "2021-06", "55", null)).hasSize(1);
        withdraw(may);
        assertThat(asking.about(kpi, "2021-06", "55", null)).isEmpty();
        assertThat(asking.about(kpi, "2021-06", "53", null)).hasSize(1);
    }

    @Test
    void aWithdrawnValueIsNoHistory() {
        // Given
        Api.theYearIsOpen();
        String kpi = monthly().known();
        UUID may = Api.accepted(aRow(kpi, "2021-05")
                .value("53")
                .text("commentary", "The voids team was short of two people this month."));

        // When
        withdraw(may);

        // Then
        assertThat(asking.about(kpi, "2021-06", "53", "The voids team was short of two people this month."))
                .isEmpty();
    }

    @Test
    void earlierPeriodsOfTheSameSubmissionCount() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", "50 51 49 50 52 51 50 49 51 50 52 49");

        // When
        List<List<Doubt>> found = asking.about(List.of(
                asking.candidate(kpi, "2021-03", "", "90", null),
                asking.candidate(kpi, "2021-01", "", "50", null),
                asking.candidate(kpi, "2021-02", "", "50", "It is what was expected, as the repairs are done."),
                asking.candidate(kpi, "2020-12", "", "51", null),
                asking.candidate(kpi, "2021-04", "", "95", "It is what was expected, as the repairs are done.")));

        // Then
        assertThat(found.get(0)).extracting(Doubt::code).containsExactly("jump", "beyond-limits");
        assertThat(found.get(1)).isEmpty();
        assertThat(found.get(2)).extracting(Doubt::code).containsExactly("same-as-last-period");
        assertThat(found.get(3)).isEmpty();
    }

    @Test
    void aFirstValueIsNotDoubted() {
        assertThat(asking.about(monthly().known(), "2021-04", "50", "It has increased sharply."))
                .isEmpty();
    }

    @Test
    void manyCandidatesAreAnsweredInTheirOrder() {
        // Given
        List<String> categories =
                IntStream.range(0, 500).mapToObj("part-%d"::formatted).toList();
        String kpi = monthly().brokenDownBy(categories).known();
        kept.one("housing", kpi, "part-7", "2021-03", "53", null);
        kept.one("housing", kpi, "part-491", "2021-03", "53", null);
        KnownKpi known = asking.known(kpi);
        List<Candidate> candidates = categories.stream()
                .map(category ->
                        new Candidate("housing", known, Period.parse("2021-04"), category, Asking.reading("53", null)))
                .toList();

        // When
        List<List<Doubt>> found = asking.about(candidates);

        // Then
        assertThat(IntStream.range(0, 500)
                        .filter(i -> !found.get(i).isEmpty())
                        .boxed()
                        .toList())
                .containsExactly(7, 491);
    }

    private static void withdraw(UUID measurement) {
        String tag = officer().get("/api/v1/measurements/" + measurement).header("ETag");
        Api.housing()
                .header("If-Match", tag)
                .body("{\"words\":\"It was the wrong sheet.\"}")
                .post("/api/v1/measurements/%s/withdrawal".formatted(measurement))
                .then()
                .statusCode(200);
    }
}
