package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.measurement.doubt.Asking.monthly;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.doubt.Histories.Wanted;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.testkit.RealParts;

/** Read together, a KPI's categories have the histories they have by themselves. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BreakdownsTest {
    private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");
    private static final int TWO_YEARS = 24;
    private static final LocalDate AFTER_THE_OLDEST = LocalDate.of(2019, 5, 1);

    private final AgroalDataSource database;
    private final Asking asking;
    private final Kept kept;

    BreakdownsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.database = database;
        this.asking = new Asking(doubts, kpis, references);
        this.kept = new Kept(database);
    }

    @Test
    void theNewestPeriodsAreReadTogetherAndOnlyWhatIsOlderByTheSeries() {
        // Given
        String kpi = aBreakdown();
        String other = aBreakdown();
        List<Wanted> wanted = Stream.of(kpi, other)
                .flatMap(one -> wanted(one, CATEGORIES).stream())
                .toList();

        // When
        Breakdowns breakdowns = new Breakdowns(wanted, Map.of(kpi, CATEGORIES.size(), other, CATEGORIES.size()));
        Map<Series, List<Point>> together = made(breakdowns::read);

        // Then
        Map<Series, List<Point>> alone = made(trip -> new Histories(trip).values(wanted));
        assertThat(together.keySet()).isEqualTo(alone.keySet());
        together.forEach((series, points) -> assertThat(alone.get(series)).endsWith(points.toArray(Point[]::new)));
        assertThat(breakdowns.rest())
                .extracting(one -> one.series().category(), Wanted::until, Wanted::most)
                .containsExactlyElementsOf(Stream.of(kpi, other)
                        .flatMap(any -> Stream.of(
                                tuple("c", AFTER_THE_OLDEST, 2),
                                tuple("d", AFTER_THE_OLDEST, 2),
                                tuple("e", AFTER_THE_OLDEST, 21)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void periodsOfEveryKindAreReadTogether(PeriodKind kind) {
        // Given
        String kpi = monthly().brokenDownBy(CATEGORIES).known();
        Period first = kind.containing(LocalDate.of(2019, 12, 30));
        CATEGORIES.forEach(one -> kept.series("housing", kpi, one, first.code(), values(10, 0)));
        List<Wanted> wanted = CATEGORIES.stream()
                .map(one -> new Wanted(
                        new Series("housing", kpi, one, kind),
                        Stream.iterate(first, Period::next)
                                .skip(8)
                                .findFirst()
                                .orElseThrow()
                                .end(),
                        6))
                .toList();

        // When
        Breakdowns breakdowns = new Breakdowns(wanted, Map.of(kpi, CATEGORIES.size()));
        Map<Series, List<Point>> together = made(breakdowns::read);

        // Then
        assertThat(together).hasSize(5).isEqualTo(made(trip -> new Histories(trip).values(wanted)));
        assertThat(breakdowns.rest()).isEmpty();
    }

    @Test
    void aCategoryMayBeCalledAnything() {
        // Given
        List<String> odd = List.of("", "Asian, or \"British\"", "{x}", "null", " two  words ", "a\nb", "\\", "Łódź");
        String kpi = monthly().brokenDownBy(odd).known();
        String withoutValues = monthly().brokenDownBy(odd).known();
        for (int i = 0; i < odd.size(); i++) {
            kept.series("housing", kpi, odd.get(i), "2021-03", String.valueOf(i));
        }
        List<Wanted> wanted = Stream.of(kpi, withoutValues)
                .flatMap(one -> wanted(one, odd).stream())
                .toList();

        // When
        Map<Series, List<Point>> together =
                made(new Breakdowns(wanted, Map.of(kpi, odd.size(), withoutValues, odd.size()))::read);

        // Then
        assertThat(together).hasSize(odd.size());
        together.forEach((series, points) -> assertThat(points)
                .extracting(Point::value)
                .containsExactly(BigDecimal.valueOf(odd.indexOf(series.category()))));
    }

    @Test
    void figuresAreReadToTheLastDigit() {
        // Given
        String figures = "-0.5 0 50.10 123456789012345678901.234 1000 0.000001";
        String kpi = monthly().brokenDownBy(CATEGORIES).known();
        CATEGORIES.forEach(one -> kept.series("housing", kpi, one, "2020-06", figures));
        List<Wanted> wanted = wanted(kpi, CATEGORIES);

        // When
        Map<Series, List<Point>> together = made(new Breakdowns(wanted, Map.of(kpi, CATEGORIES.size()))::read);
        Map<Series, List<Point>> alone = made(trip -> new Histories(trip).values(wanted));

        // Then
        BigDecimal[] exactly =
                Stream.of(figures.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
        for (Map<Series, List<Point>> found : List.of(together, alone)) {
            assertThat(found).hasSize(CATEGORIES.size());
            found.values()
                    .forEach(points ->
                            assertThat(points).extracting(Point::value).containsExactly(exactly));
        }
    }

    @Test
    void fewOfManyCategoriesAreNotReadTogether() {
        // Given
        String kpi = aBreakdown();
        List<Wanted> three = wanted(kpi, List.of("a", "b", "c"));
        List<Wanted> five = wanted(kpi, CATEGORIES);

        // Then
        assertThat(new Breakdowns(three, Map.of(kpi, 3)).rest()).isEqualTo(three);
        assertThat(new Breakdowns(five, Map.of(kpi, 8)).rest()).isEqualTo(five);
        assertThat(new Breakdowns(five, Map.of(kpi, 7)).rest()).isNotEqualTo(five);
    }

    @Test
    void theSameIsDoubtedOfManyAsOfEach() {
        // Given
        String kpi = aBreakdown();

        // Then
        for (String value : List.of("51", "52", "53", "54", "90")) {
            assertDoubtedAlike(posted(kpi, value, "2021-04"));
            assertDoubtedAlike(posted(kpi, value, "2021-02"));
            assertDoubtedAlike(posted(kpi, value, "2021-03", "2021-04", "2021-06"));
        }
    }

    private List<Candidate> posted(String kpi, String value, String... periods) {
        return Stream.of(periods)
                .flatMap(period -> CATEGORIES.stream().map(one -> asking.candidate(kpi, period, one, value, null)))
                .toList();
    }

    private void assertDoubtedAlike(List<Candidate> posted) {
        List<List<Doubt>> seriesBySeries =
                made(trip -> asking.about(posted, trip)).get();
        assertThat(seriesBySeries).anyMatch(doubts -> !doubts.isEmpty());
        assertThat(asking.about(posted)).isEqualTo(seriesBySeries);
    }

    /**
     * In a and b two full years, in a more before and another kind of period too; c lacks two periods, d a value and one
     * that was withdrawn, e most.
     */
    private String aBreakdown() {
        String kpi = monthly().brokenDownBy(CATEGORIES).known();
        kept.series("housing", kpi, "a", "2019-01", values(27, 0));
        kept.series("housing", kpi, "a", "FY2020-Q4", "70");
        kept.series("housing", kpi, "b", "2019-04", values(24, 1));
        kept.series("hr", kpi, "b", "2019-04", values(24, 2));
        kept.series("housing", kpi, "c", "2018-01", values(29, 3));
        kept.series("housing", kpi, "c", "2020-08", values(8, 4));
        kept.series("housing", kpi, "d", "2019-01", values(26, 5));
        kept.one("housing", kpi, "d", "2021-03", null, null);
        kept.withdraw(kpi, "d", "2021-02");
        kept.series("housing", kpi, "e", "2021-01", "51 52 53");
        return kpi;
    }

    private static String values(int count, int phase) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(50 + (i * 7 + phase * 3) % 5))
                .collect(Collectors.joining(" "));
    }

    private static List<Wanted> wanted(String kpi, List<String> categories) {
        return categories.stream()
                .map(one -> new Wanted(
                        new Series("housing", kpi, one, PeriodKind.MONTH), LocalDate.of(2021, 5, 1), TWO_YEARS))
                .toList();
    }

    private <T> T made(Function<RoundTrip, T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RoundTrip trip = new RoundTrip();
            T read = reading.apply(trip);
            trip.make(database);
            return read;
        });
    }
}
