package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedRatio;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.line.KpiLinesTest.line;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.State;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.AValue;

/** Each category and contributor by itself, and how far groups are from each other. */
class PartsAndGapsTest {

    @Test
    void eachPartHasItsValueStatusTargetAndHistory() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                byWard().target("FY2021-H1", "60")
                        .targetOf("ward:Biscot", "FY2021-H1", "45")
                        .state(),
                of("ward:Biscot", "FY2020-H1", "40"),
                of("ward:Biscot", "FY2021-H1", "44"),
                of("ward:Crawley", "FY2021-H1", "50"));

        // Then
        assertThat(line.parts())
                .extracting(
                        KpiLine.Part::category,
                        KpiLine.Part::valueText,
                        part -> Objects.requireNonNull(part.status()).code(),
                        part -> Objects.requireNonNull(part.target()).text())
                .containsExactly(
                        tuple("ward:Biscot", "44% of spend", "amber", "45% of spend"),
                        tuple("ward:Crawley", "50% of spend", "red", "60% of spend"));
        assertThat(line.parts().getFirst().history())
                .extracting(KpiLine.Point::valueText)
                .containsExactly(null, null, null, null, null, "40%", null, "44%");
    }

    @Test
    void aPartOfASumHasNoStatusUnlessSomebodySetItATarget() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .of("number", "homes", 0)
                        .brokenDownBy("owned", "rented")
                        .combinedBy("sum")
                        .target("FY2021-H1", "100")
                        .targetOf("owned", "FY2021-H1", "40")
                        .state(),
                of("owned", "FY2021-H1", "41"),
                of("rented", "FY2021-H1", "41"));

        // Then
        assertThat(line.parts().getFirst().status())
                .extracting(KpiLine.StatusView::code)
                .isEqualTo("green");
        assertThat(line.parts().getLast().status()).isNull();
        assertThat(line.gap()).isNull();
    }

    @Test
    void contributorsAreNamed() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .by("housing", "asc")
                        .combinedBy("mean")
                        .target("FY2021-H1", "50")
                        .state(),
                anOrganisation("asc", "Adult Social Care"),
                aPublishedValue("A", "FY2021-H1", "60").state(),
                aPublishedValue("A", "FY2021-H1", "44").by("asc").state());

        // Then
        assertThat(line.parts().getLast().provider().name()).isEqualTo("Adult Social Care");
        assertThat(line.parts())
                .extracting(part -> Objects.requireNonNull(part.status()).code())
                .containsExactly("green", "red");
    }

    @Test
    void severalPartnersValuesOfOneGroupAreNoGap() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .by("housing", "asc")
                        .brokenDownBy("female", "male")
                        .combinedBy("max-minus-min")
                        .state(),
                of("female", "FY2021-H1", "40"),
                of("male", "FY2021-H1", "50"),
                aPublishedValue("A", "FY2021-H1", "60").by("asc").of("female").state(),
                aPublishedValue("A", "FY2021-H1", "50").by("asc").of("male").state());

        // Then
        assertThat(line.gap()).isNull();
    }

    @Test
    void aGreenWholeHidesNothingWhileItsPartsAreAmber() {
        // When
        KpiLine line = shared("60", aPublishedValue("A", "FY2021-H1", "47"));

        // Then
        assertThat(line.status().code()).isEqualTo("green");
        assertThat(Objects.requireNonNull(line.analysis()).contradictions())
                .extracting(KpiAnalysis.Contradiction::code)
                .doesNotContain("green-hides-red");
        assertThat(Objects.requireNonNull(shared("60", aPublishedValue("A", "FY2021-H1", "44"))
                                .analysis())
                        .contradictions())
                .extracting(KpiAnalysis.Contradiction::code)
                .contains("green-hides-red");
    }

    @Test
    void countsAreToldOnlyWhereEachPartBringsThem() {
        assertThat(shared("60", aPublishedRatio("A", "FY2021-H1", "45", "50"))
                        .counts()
                        .numerator())
                .isNull();
    }

    /** Of two partners, whose mean should be 50; within 5 of it is amber. */
    private static KpiLine shared(String ofHousing, AValue ofAsc) {
        return line(
                "FY2021-H1",
                aKpi("A")
                        .by("housing", "asc")
                        .combinedBy("mean")
                        .judgedBy(rule("absolute", "5", false))
                        .target("FY2021-H1", "50")
                        .state(),
                aPublishedValue("A", "FY2021-H1", ofHousing).state(),
                ofAsc.by("asc").state());
    }

    @Test
    void theGapBetweenTheBestAndTheWorstGroupIsASeriesOfItsOwn() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                byWard().state(),
                of("ward:Biscot", "FY2020-H2", "40"),
                of("ward:Crawley", "FY2020-H2", "60"),
                of("ward:Biscot", "FY2021-H1", "47"),
                of("ward:Crawley", "FY2021-H1", "62"));

        // Then
        KpiLine.Gap gap = Objects.requireNonNull(line.gap());
        assertThat(gap.size()).isEqualTo("15");
        assertThat(gap.sizeBefore()).isEqualTo("20");
        assertThat(gap.best().name()).isEqualTo("ward:Crawley");
        assertThat(gap.worst().name()).isEqualTo("ward:Biscot");
        assertThat(gap.direction().direction()).isEqualTo("improving");
        assertThat(gap.sentence())
                .isEqualTo("A gap of 15 between the best, ward:Crawley at 62, and the worst, ward:Biscot at 47.");
    }

    @Test
    void aGapBetweenFewerGroupsIsNotComparedWithOneBetweenAll() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .brokenDownBy("ward:Biscot", "ward:Crawley", "ward:Dallow")
                        .combinedBy("mean")
                        .state(),
                of("ward:Biscot", "FY2020-H2", "40"),
                of("ward:Crawley", "FY2020-H2", "60"),
                of("ward:Dallow", "FY2020-H2", "20"),
                of("ward:Biscot", "FY2021-H1", "47"),
                of("ward:Crawley", "FY2021-H1", "62"));

        // Then
        KpiLine.Gap gap = Objects.requireNonNull(line.gap());
        assertThat(gap.coverage()).isEqualTo("2 of 3 groups");
        assertThat(gap.direction().direction()).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "max-minus-min, most-deprived-fifth, least-deprived-fifth, true",
        "mean, female, male, true",
        "mean, q1, q2, false",
        "mean, female, q2, false",
        "none, prevented, applications, false",
        "sum, ward:Biscot, ward:Crawley, false"
    })
    void onlyGroupsOfPeopleHaveAGap(String combined, String one, String other, boolean has) {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A").brokenDownBy(one, other).combinedBy(combined).state(),
                of(one, "FY2021-H1", "40"),
                of(other, "FY2021-H1", "50"));

        // Then
        assertThat(line.gap() != null).isEqualTo(has);
    }

    @Test
    void benchmarksAreTheNearestInTimeAndSayWhoIsBetter() {
        // When
        KpiLine line = line(
                "FY2021-H1",
                aKpi("A")
                        .benchmark("England", "FY2019", "70")
                        .benchmark("England", "FY2020", "58")
                        .benchmark("England", "FY2022", "99")
                        .benchmark("Bedford", null, "61.5")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "60").state());

        // Then
        assertThat(line.benchmarks())
                .extracting(KpiLine.Benchmark::comparator, KpiLine.Benchmark::comparison, KpiLine.Benchmark::sentence)
                .containsExactly(
                        tuple(
                                "England",
                                "better",
                                "Better than England: 60% of spend in April to September 2021 against 58% of spend in 2020/21."),
                        tuple(
                                "Bedford",
                                "worse",
                                "Worse than Bedford: 60% of spend in April to September 2021 against 61.5% of spend."));
    }

    @Test
    void aValueOfAnEarlierPeriodThanExpectedIsStale() {
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A").state(),
                                aPublishedValue("A", "FY2020-H2", "60").state())
                        .stale())
                .isTrue();
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A").state(),
                                aPublishedValue("A", "FY2021-H1", "60").state())
                        .stale())
                .isFalse();
        assertThat(line(
                                "FY2021-H1",
                                aKpi("A").every("annual").state(),
                                aPublishedValue("A", "FY2020", "60").state())
                        .stale())
                .isFalse();
    }

    private static AKpi byWard() {
        return aKpi("A").brokenDownBy("ward:Biscot", "ward:Crawley").combinedBy("mean");
    }

    private static State of(String category, String period, String value) {
        return aPublishedValue("A", period, value).of(category).state();
    }
}
