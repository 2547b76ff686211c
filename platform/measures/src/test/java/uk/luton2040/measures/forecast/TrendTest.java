package uk.luton2040.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;

class TrendTest {
    /** Years, so that x = 1 … 5 is 2016 … 2020 and x = 7 is 2022. */
    private static final List<Point> WORKED = series("2016", "52 55 57 58 61");

    @Test
    void theWorkedSeriesComesToSixtyFiveWithItsInterval() {
        // When
        Forecast forecast =
                Trend.of(WORKED).orElseThrow().at(Period.parse("2022").end());

        // Then
        assertThat(forecast.value()).isCloseTo(new BigDecimal("65"), within(new BigDecimal("1e-30")));
        assertThat(forecast.standardError()).isCloseTo(new BigDecimal("1.0132"), within(new BigDecimal("0.00005")));
        assertThat(forecast.low()).isCloseTo(new BigDecimal("61.775"), within(new BigDecimal("0.0005")));
        assertThat(forecast.high()).isCloseTo(new BigDecimal("68.225"), within(new BigDecimal("0.0005")));
        assertThat(forecast.points()).isEqualTo(5);
    }

    /** From the tables of Fisher and Yates. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062",
        "2, 4.3027",
        "3, 3.1824",
        "4, 2.7764",
        "5, 2.5706",
        "6, 2.4469",
        "7, 2.3646",
        "8, 2.3060",
        "9, 2.2622",
        "10, 2.2281",
        "20, 2.0860",
        "30, 2.0423",
        "120, 1.9799",
    })
    void studentsPointsAreThoseOfTheTables(int degreesOfFreedom, BigDecimal expected) {
        assertThat(StudentT.twoSided95(degreesOfFreedom)).isEqualByComparingTo(expected);
    }

    @Test
    void withoutADegreeOfFreedomThereIsNoPoint() {
        assertThatThrownBy(() -> StudentT.twoSided95(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewerThanFiveValuesHaveNoTrend() {
        assertThat(Trend.of(series("2016", "52 55 57 58"))).isEmpty();
        assertThat(Trend.of(List.of())).isEmpty();
    }

    @Test
    void onlyTheNewestTwelveCount() {
        // Given
        List<Point> long_ = new ArrayList<>(series("2000", "900 0 900 0"));
        long_.addAll(series("2004", "1 2 3 4 5 6 7 8 9 10 11 12"));

        // When
        Trend trend = Trend.of(long_).orElseThrow();

        // Then
        assertThat(trend.points()).isEqualTo(12);
        assertThat(trend.deviation()).isEqualByComparingTo("0");
        assertThat(trend.at(Period.parse("2016").end()).value())
                .isCloseTo(new BigDecimal("13"), within(new BigDecimal("1e-30")));
    }

    @Test
    void aMissingPeriodLeavesItsGap() {
        // Given: a straight line with one year missing
        List<Point> withGap = new ArrayList<>(series("2010", "1 2 3"));
        withGap.addAll(series("2014", "5 6"));

        // Then
        assertThat(Trend.of(withGap)
                        .orElseThrow()
                        .at(Period.parse("2016").end())
                        .value())
                .isCloseTo(new BigDecimal("7"), within(new BigDecimal("1e-30")));
    }

    @Test
    void aSeriesThatNeverMovesGoesOnWithoutDoubt() {
        Forecast forecast = Trend.of(series("FY2020-Q1", "7 7 7 7 7 7"))
                .orElseThrow()
                .at(Period.parse("FY2022-Q4").end());

        assertThat(forecast.low()).isEqualByComparingTo("7");
        assertThat(forecast.high()).isEqualByComparingTo("7");
    }

    @Test
    void valuesOfSingleDaysAreSpacedByDays() {
        List<Point> counts = Stream.of("2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31", "2022-03-31")
                .map(day -> new Point(
                        Period.parse(day),
                        BigDecimal.valueOf(LocalDate.parse(day).toEpochDay())))
                .toList();

        Forecast forecast =
                Trend.of(counts).orElseThrow().at(Period.parse("2022-06-30").end());

        assertThat(forecast.value())
                .isCloseTo(
                        BigDecimal.valueOf(LocalDate.parse("2022-06-30").toEpochDay()),
                        within(new BigDecimal("1e-20")));
    }

    @Test
    void farAheadIsFurtherThanTheValuesReachBack() {
        Trend trend = Trend.of(WORKED).orElseThrow();

        assertThat(trend.isFarAhead(Period.parse("2024").end())).isFalse();
        assertThat(trend.isFarAhead(Period.parse("2025").end())).isTrue();
    }

    @Property
    void turnedUpsideDownSoIsTheForecast(@ForAll("values") List<BigDecimal> values) {
        Forecast up = forecast(values);
        Forecast down = forecast(values.stream().map(BigDecimal::negate).toList());

        assertThat(down.value()).isEqualByComparingTo(up.value().negate());
        assertThat(down.low()).isEqualByComparingTo(up.high().negate());
    }

    @Property
    void inAnotherUnitItIsTheSameForecast(@ForAll("values") List<BigDecimal> values) {
        Forecast plain = forecast(values);
        Forecast thousandth =
                forecast(values.stream().map(value -> value.movePointLeft(3)).toList());

        assertThat(thousandth.value()).isCloseTo(plain.value().movePointLeft(3), within(new BigDecimal("1e-25")));
        assertThat(thousandth.high()).isCloseTo(plain.high().movePointLeft(3), within(new BigDecimal("1e-25")));
    }

    @Property
    void theIntervalHoldsTheForecastAndWidensWithTime(@ForAll("values") List<BigDecimal> values) {
        Trend trend = Trend.of(series("2000", values)).orElseThrow();
        LocalDate next = series("2000", values).getLast().period().next().end();
        Forecast soon = trend.at(next);
        Forecast later = trend.at(next.plusYears(3));

        assertThat(soon.value()).isBetween(soon.low(), soon.high());
        assertThat(width(later)).isGreaterThanOrEqualTo(width(soon));
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return Arbitraries.integers()
                .between(-100, 100)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(5)
                .ofMaxSize(15);
    }

    private static BigDecimal width(Forecast forecast) {
        return forecast.high().subtract(forecast.low());
    }

    private static Forecast forecast(List<BigDecimal> values) {
        return Trend.of(series("2000", values))
                .orElseThrow()
                .at(Period.parse("2020").end());
    }

    private static List<Point> series(String first, String values) {
        return series(first, Stream.of(values.split(" ")).map(BigDecimal::new).toList());
    }

    static List<Point> series(String first, List<BigDecimal> values) {
        List<Point> points = new ArrayList<>();
        Period period = Period.parse(first);
        for (BigDecimal value : values) {
            points.add(new Point(period, value));
            period = period.next();
        }
        return points;
    }
}
