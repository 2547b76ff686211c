package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.AReading;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.reference.Reference;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.RealParts;

/** What is doubted of values beside what is really kept. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DoubtsTest {
    private static final String USUAL = "50 51 49 50 52 51 50 49 51 50 52 49 50 51 49";

    private final Doubts doubts;
    private final KnownKpis kpis;
    private final References references;
    private final Kept kept;

    DoubtsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.doubts = doubts;
        this.kpis = kpis;
        this.references = references;
        this.kept = new Kept(database);
    }

    @Test
    void aValueLikeThoseBeforeItIsNotDoubted() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // Then
        assertThat(about(kpi, "2021-04", "50.5", null)).isEmpty();
    }

    @Test
    void aJumpAsksForACommentAndSaysWhatWasSeen() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // When
        List<Doubt> found = about(kpi, "2021-04", "94", null);

        // Then
        assertThat(found).extracting(Doubt::code).containsExactly("jump", "beyond-limits");
        assertThat(found.getFirst().field()).isEqualTo("value");
        assertThat(found.getFirst().needsComment()).isTrue();
        assertThat(found.getFirst().message())
                .startsWith("94 in April 2021 is 45 more than in March 2021 (49): unusual beside this series' history")
                .endsWith("say in the commentary what happened.");
        assertThat(found.getLast().message())
                .startsWith("94 lies outside the control limits ")
                .contains(" of the 15 values before it");
    }

    @Test
    void aJumpWithACommentaryAsksForNoMore() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // When
        List<Doubt> found = about(kpi, "2021-04", "94", "A second depot opened.");

        // Then
        assertThat(found).extracting(Doubt::code).contains("jump");
        assertThat(found).noneMatch(Doubt::needsComment);
    }

    @Test
    void aSeasonThatComesBackIsNoJumpAndHasNoLimits() {
        // Given
        String kpi = aKpi().ofType("number", 0).behaving("flow").known();
        kept.series("housing", kpi, "", "FY2017-Q1", "20 21 90 41 22 20 88 40 21 19 91 42");

        // Then
        assertThat(about(kpi, "FY2020-Q1", "23", null)).isEmpty();
        assertThat(about(kpi, "FY2020-Q1", "90", null)).extracting(Doubt::code).containsExactly("jump");
    }

    @Test
    void aTotalThatRunsThroughTheYearHasNeitherLimitsNorAJumpInApril() {
        // Given
        String kpi = monthly().behaving("cumulative-in-year").known();
        kept.series("housing", kpi, "", "2020-04", "5 10 14 20 25 30 36 40 45 50 55 60");

        // Then
        assertThat(about(kpi, "2021-04", "4", null)).isEmpty();
    }

    @Test
    void aBehaviourCountsFromItsDay() {
        // Given
        String kpi = monthly()
                .behaving("cumulative-in-year")
                .changedFrom("2021-04-01", definition -> definition.behaving("snapshot"))
                .known();
        kept.series("housing", kpi, "", "2020-01", USUAL);

        // Then
        assertThat(about(kpi, "2021-03", "94", null)).isEmpty();
        assertThat(about(kpi, "2021-04", "94", null)).extracting(Doubt::code).containsExactly("jump", "beyond-limits");
    }

    @Test
    void aConstantThatIsSuddenlyATenthIsAJump() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-09", "100 100 100 100 100 100 100");

        // Then
        assertThat(about(kpi, "2021-04", "99.5", null)).isEmpty();
        assertThat(about(kpi, "2021-04", "10", null))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.message()).startsWith("It is 10, where the 7 values before it were all 100."));
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
        assertThat(about(moving, "2021-04", "50.50", null)).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("same-as-last-period");
            assertThat(doubt.message())
                    .isEqualTo("It is 50.5 again, the very number of March 2021. Check that it is the value of"
                            + " April 2021.");
        });
        assertThat(about(repeating, "2021-04", "50.5", null)).isEmpty();
        assertThat(about(nothing, "2021-04", "0", null)).isEmpty();
        assertThat(about(yesNo, "2021-04", "1", null)).isEmpty();
    }

    @Test
    void thePeriodBeforeIsOneOfTheSameKind() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2021-01", "51 52 53");
        kept.series("housing", kpi, "", "FY2020-Q4", "60");
        kept.series("housing", kpi, "", "2021-03-31", "60");

        // Then
        assertThat(about(kpi, "2021-04", "60", null)).isEmpty();
        assertThat(about(kpi, "2021-04", "53", null)).hasSize(1);
    }

    @Test
    void onlyItsOwnSeriesCounts() {
        // Given
        String kpi = monthly().brokenDownBy(List.of("a", "b")).known();
        kept.series("housing", kpi, "a", "2021-01", "51 52 53");
        kept.series("hr", kpi, "b", "2021-01", "51 52 54");

        // Then
        assertThat(about(candidate(kpi, "2021-04", "a", "53", null))).hasSize(1);
        assertThat(about(candidate(kpi, "2021-04", "b", "53", null))).isEmpty();
        assertThat(about(candidate(kpi, "2021-04", "b", "54", null))).isEmpty();
        assertThat(about(candidate("hr", kpi, "2021-04", "b", "54", null))).hasSize(1);
    }

    @Test
    void theNewestWordOnAPeriodIsWhatCountsUntilItIsWithdrawn() {
        // Given
        Api.theYearIsOpen();
        String kpi = monthly().known();
        Api.accepted(aRow(kpi, "2021-04").value("51"));
        UUID may = Api.published(aRow(kpi, "2021-05").value("53"));

        // Then
        assertThat(about(kpi, "2021-06", "53", null)).hasSize(1);
        Api.accepted(aRow(kpi, "2021-05").value("55").text("reason", "correction"));
        assertThat(about(kpi, "2021-06", "53", null)).isEmpty();
        assertThat(about(kpi, "2021-06", "55", null)).hasSize(1);
        withdraw(may);
        assertThat(about(kpi, "2021-06", "55", null)).isEmpty();
        assertThat(about(kpi, "2021-06", "53", null)).hasSize(1);
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
        assertThat(about(kpi, "2021-06", "53", "The voids team was short of two people this month."))
                .isEmpty();
    }

    @Test
    void earlierPeriodsOfTheSameSubmissionCount() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2020-01", "50 51 49 50 52 51 50 49 51 50 52 49");

        // When
        List<List<Doubt>> found = about(List.of(
                candidate(kpi, "2021-03", "", "90", null),
                candidate(kpi, "2021-01", "", "50", null),
                candidate(kpi, "2021-02", "", "50", "It is what was expected, as the repairs are done."),
                candidate(kpi, "2020-12", "", "51", null),
                candidate(kpi, "2021-04", "", "95", "It is what was expected, as the repairs are done.")));

        // Then
        assertThat(found.get(0)).extracting(Doubt::code).containsExactly("jump", "beyond-limits");
        assertThat(found.get(1)).isEmpty();
        assertThat(found.get(2)).extracting(Doubt::code).containsExactly("same-as-last-period");
        assertThat(found.get(3)).isEmpty();
    }

    @Test
    void commentaryAgainstTheMovementIsDoubted() {
        // Given
        String kpi = monthly().titled("Homes let within 28 days").known();
        kept.series("housing", kpi, "", "2021-01", "51 52 53");

        // When
        List<Doubt> found = about(kpi, "2021-04", "50", "Homes let within 28 days have increased again.");

        // Then
        assertThat(found).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("commentary-against-movement");
            assertThat(doubt.field()).isEqualTo("commentary");
            assertThat(doubt.message())
                    .isEqualTo("The commentary says \"increased\", but the value went down from 53 in March 2021 to 50."
                            + " Mend whichever is wrong.");
        });
        assertThat(about(kpi, "2021-04", "54", "Homes let within 28 days have increased again."))
                .isEmpty();
    }

    @Test
    void commentaryCopiedFromTheLastPeriodIsDoubted() {
        // Given
        String kpi = monthly().known();
        kept.series("housing", kpi, "", "2021-01", "51 52");
        kept.one("housing", kpi, "", "2021-03", "53", "Staff were away, and the  repairs took longer.");

        // Then
        assertThat(about(kpi, "2021-04", "54", " Staff were away, and the repairs took longer.\n"))
                .extracting(Doubt::code)
                .containsExactly("copied-commentary");
        assertThat(about(kpi, "2021-04", "54", "Staff were away, and the repairs took no longer."))
                .isEmpty();
    }

    @Test
    void aNarrativeMayBeCopiedToo() {
        // Given
        String kpi = monthly().ofType("narrative", 0).known();
        kept.one("housing", kpi, "", "2021-03", null, "The partnership met and agreed its plan.");

        // Then
        assertThat(about(kpi, "2021-04", null, "The partnership met and agreed its plan."))
                .hasSize(1);
        assertThat(about(kpi, "2021-04", null, "On track.")).isEmpty();
    }

    @Test
    void aFirstValueIsNotDoubted() {
        assertThat(about(monthly().known(), "2021-04", "50", "It has increased sharply."))
                .isEmpty();
    }

    @Test
    void aSwitchOfOneKpiGoesBeforeTheUsual() {
        // Given
        String quiet = monthly().known();
        String loose = monthly().known();
        kept.series("housing", quiet, "", "2020-01", USUAL);
        kept.series("housing", loose, "", "2020-01", USUAL);
        set("""
                {"explanation":"It moves by chance.","check":{"check":"jump","kpi":"%s","on":false}}""".formatted(quiet));
        set("""
                {"explanation":"It moves by chance.",
                 "check":{"check":"jump","kpi":"%s","on":true,"threshold":8.5,"needsComment":false}}""".formatted(loose));

        // Then
        assertThat(about(quiet, "2021-04", "94", null)).extracting(Doubt::code).doesNotContain("jump");
        assertThat(about(loose, "2021-04", "60", null)).extracting(Doubt::code).doesNotContain("jump");
        assertThat(about(loose, "2021-04", "94", null))
                .filteredOn(doubt -> doubt.code().equals("jump"))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.needsComment()).isFalse();
                    assertThat(doubt.message()).contains("where 8.5 is the limit");
                });
    }

    @Test
    void aThousandCandidatesAreAnsweredInTheirOrder() {
        // Given
        List<String> categories =
                IntStream.range(0, 500).mapToObj("part-%d"::formatted).toList();
        String kpi = monthly().brokenDownBy(categories).known();
        kept.one("housing", kpi, "part-7", "2021-03", "53", null);
        kept.one("housing", kpi, "part-491", "2021-03", "53", null);
        KnownKpi known = known(kpi);
        List<Candidate> candidates = categories.stream()
                .map(category ->
                        new Candidate("housing", known, Period.parse("2021-04"), category, reading("53", null)))
                .toList();

        // When
        List<List<Doubt>> found = about(candidates);

        // Then
        assertThat(IntStream.range(0, 500)
                        .filter(i -> !found.get(i).isEmpty())
                        .boxed()
                        .toList())
                .containsExactly(7, 491);
    }

    static AKpi monthly() {
        return aKpi().ofType("number", 2).collected("monthly").behaving("snapshot");
    }

    static String set(String rule) {
        String code = "rule-" + UUID.randomUUID();
        officer()
                .header("If-Match", "\"0\"")
                .body(rule)
                .put("/api/v1/validation-rules/" + code)
                .then()
                .statusCode(200);
        return code;
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

    private KnownKpi known(String code) {
        return Objects.requireNonNull(QuarkusTransaction.requiringNew()
                .call(() -> kpis.byCode(List.of(code)).get(code)));
    }

    private Candidate candidate(
            String kpi, String period, String category, @Nullable String value, @Nullable String commentary) {
        return candidate("housing", kpi, period, category, value, commentary);
    }

    private Candidate candidate(
            String organisation,
            String kpi,
            String period,
            String category,
            @Nullable String value,
            @Nullable String commentary) {
        return new Candidate(organisation, known(kpi), Period.parse(period), category, reading(value, commentary));
    }

    private Reference reference() {
        return QuarkusTransaction.requiringNew().call(references::current);
    }

    private static Reading reading(@Nullable String value, @Nullable String commentary) {
        return AReading.of(value == null ? null : new BigDecimal(value), commentary);
    }

    private List<Doubt> about(String kpi, String period, @Nullable String value, @Nullable String commentary) {
        return about(candidate(kpi, period, "", value, commentary));
    }

    private List<Doubt> about(Candidate candidate) {
        return about(List.of(candidate)).getFirst();
    }

    private List<List<Doubt>> about(List<Candidate> candidates) {
        return doubts.about(candidates, reference().checks()).stream()
                .map(Finding::doubts)
                .toList();
    }
}
