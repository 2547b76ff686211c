package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.doubt.Asking.monthly;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.doubt.Histories.Wanted;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.testkit.RealParts;

/** Read together, a KPI's categories have the histories they have by themselves. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BreakdownsTest {
    private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");
    private static final int TWO_YEARS = 24;

    private final AgroalDataSource database;
    private final Asking asking;
    private final Kept kept;

    BreakdownsTest(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.database = database;
        this.asking = new Asking(doubts, kpis, references);
        this.kept = new Kept(database);
    }

    @Test
    void whatLacksNoPeriodIsReadTogetherAndNothingElse() {
        // Given
        String kpi = aBreakdown();
        List<Wanted> wanted = wanted(kpi, CATEGORIES);

        // When
        var complete = together(wanted, CATEGORIES.size());

        // Then
        assertThat(complete.keySet()).extracting(Series::category).containsExactlyInAnyOrder("a", "b");
        Map<Series, List<Point>> alone = alone(wanted);
        complete.forEach((series, points) -> assertThat(points)
                .hasSize(TWO_YEARS)
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(alone.get(series)));
    }

    @Test
    void fewOfManyCategoriesAreNotReadTogether() {
        // Given
        String kpi = aBreakdown();

        // Then
        assertThat(together(wanted(kpi, List.of("a", "b")), 2)).isEmpty();
        assertThat(together(wanted(kpi, CATEGORIES), 11)).isEmpty();
        assertThat(together(wanted(kpi, CATEGORIES), 10)).isNotEmpty();
    }

    @Test
    void theSameIsDoubtedOfManyAsOfEach() {
        // Given
        String kpi = aBreakdown();
        List<Candidate> candidates = Stream.of("53", "90", "51")
                .flatMap(value -> CATEGORIES.stream().map(one -> asking.candidate(kpi, "2021-04", one, value, null)))
                .toList();

        // Then
        for (int from = 0; from < candidates.size(); from += CATEGORIES.size()) {
            List<Candidate> posted = candidates.subList(from, from + CATEGORIES.size());
            assertThat(asking.about(posted))
                    .isEqualTo(posted.stream().map(asking::about).toList());
        }
    }

    /** In a and b two full years, in a more before and another kind of period too; c lacks a period, d a value, e most. */
    private String aBreakdown() {
        String kpi = monthly().brokenDownBy(CATEGORIES).known();
        kept.series("housing", kpi, "a", "2019-01", values(27, 0));
        kept.series("housing", kpi, "a", "FY2020-Q4", "70");
        kept.series("housing", kpi, "b", "2019-04", values(24, 1));
        kept.series("hr", kpi, "b", "2019-04", values(24, 2));
        kept.series("housing", kpi, "c", "2018-01", values(30, 3));
        kept.series("housing", kpi, "c", "2020-08", values(8, 4));
        kept.series("housing", kpi, "d", "2019-01", values(26, 5));
        kept.one("housing", kpi, "d", "2021-03", null, null);
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

    private Map<Series, List<Point>> together(List<Wanted> wanted, int categories) {
        String kpi = wanted.getFirst().series().kpi();
        return QuarkusTransaction.requiringNew().call(() -> {
            RoundTrip trip = new RoundTrip();
            var complete = new Breakdowns(wanted, Map.of(kpi, categories)).complete(trip);
            trip.make(database);
            return complete;
        });
    }

    private Map<Series, List<Point>> alone(List<Wanted> wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RoundTrip trip = new RoundTrip();
            var values = new Histories(trip).values(wanted);
            trip.make(database);
            return values;
        });
    }
}
