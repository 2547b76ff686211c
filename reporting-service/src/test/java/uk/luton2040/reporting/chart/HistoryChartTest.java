package uk.luton2040.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import uk.luton2040.measures.period.Period;

class HistoryChartTest {
    private static final Curve.Target SEVENTY = new Curve.Target(new BigDecimal("70"), null, null, "70%");

    @Test
    void aHigherValueIsHigherAndALaterOneFurtherRight() {
        // When
        Drawn drawn = new Drawn(
                HistoryChart.of(curve(point("2021-01", "50"), point("2021-02", "60"), point("2021-03", "80"))));

        // Then
        List<Element> points = drawn.all("//g[@class='chart-point']/circle");
        assertThat(points).hasSize(3);
        assertThat(points).extracting(point -> Drawn.number(point, "cx")).isSorted();
        assertThat(points).extracting(point -> -Drawn.number(point, "cy")).isSorted();
        double lower = Drawn.number(points.get(0), "cy") - Drawn.number(points.get(1), "cy");
        double upper = Drawn.number(points.get(1), "cy") - Drawn.number(points.get(2), "cy");
        assertThat(upper).as("20 more is twice as far as 10 more").isCloseTo(2 * lower, within(0.3));
    }

    @Test
    void aValueStandsBesideItsFigureOnTheAxis() {
        // When
        Drawn drawn = new Drawn(HistoryChart.of(curve(point("2021-01", "50"), point("2021-02", "60"))));

        // Then
        double axis = Drawn.number(drawn.one("//g[@class='chart-grid']/text[.='60']"), "y") - 4;
        assertThat(Drawn.number(drawn.all("//g[@class='chart-point']/circle").get(1), "cy"))
                .isCloseTo(axis, within(0.15));
    }

    @Test
    void theTargetIsDottedAtItsFigureAndNamed() {
        // When
        Drawn drawn = new Drawn(HistoryChart.of(curve(judged("2021-01", "50"), judged("2021-02", "70"))));

        // Then
        double value =
                Drawn.number(drawn.all("//g[@class='chart-point']/circle").get(1), "cy");
        assertThat(drawn.all("//g[@class='chart-target']/line[@stroke-dasharray='2 3']"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(Drawn.number(step, "y1")).isCloseTo(value, within(0.05)));
        assertThat(drawn.words()).contains("target 70%");
    }

    @Test
    void nothingIsDrawnAcrossAGapOrABreak() {
        // Given
        Curve gap =
                curve(point("2021-01", "50"), point("2021-02", null), point("2021-03", "60"), point("2021-04", "61"));
        Curve broken = new Curve(
                "c",
                "Broken",
                null,
                List.of(point("2021-01", "50"), point("2021-02", "51"), point("2021-03", "90"), point("2021-04", "91")),
                List.of(),
                List.of(Period.parse("2021-03")),
                null,
                null,
                List.of(),
                List.of());

        // Then
        assertThat(new Drawn(HistoryChart.of(gap)).all("//g[@class='chart-value']/path[@fill='none']"))
                .as("only March to April are joined")
                .hasSize(1);
        assertThat(new Drawn(HistoryChart.of(broken)).all("//g[@class='chart-value']/path[@fill='none']"))
                .hasSize(2);
        assertThat(new Drawn(HistoryChart.of(broken)).words()).contains("new series");
    }

    @Test
    void shapesTellWhatIsIllustrativeProvisionalSpecialOrRevised() {
        // When
        Drawn drawn = new Drawn(HistoryChart.of(curve(
                point("2021-01", "50"),
                new Curve.Point(
                        Period.parse("2021-02"),
                        new BigDecimal("55"),
                        "55%",
                        null,
                        "grey",
                        "provisional",
                        true,
                        null,
                        0),
                new Curve.Point(
                        Period.parse("2021-03"),
                        new BigDecimal("90"),
                        "90%",
                        null,
                        "grey",
                        "final",
                        false,
                        "above",
                        1))));

        // Then
        assertThat(drawn.all("//g[@class='chart-point']/rect[@class='chart-hollow']"))
                .as("illustrative and provisional: a hollow square")
                .hasSize(1);
        assertThat(drawn.all("/svg/g[@class='chart-value']//circle[@class='chart-signal']"))
                .hasSize(1);
        assertThat(drawn.words())
                .contains(
                        "r", "illustrative data, provisional", "special cause", "revised since it was first published");
    }

    @Test
    void whatEndsAtTheRightIsNamedThereWithoutOneNameOnAnother() {
        // Given
        Curve.Limits limits = new Curve.Limits(
                Period.parse("2021-01"),
                Period.parse("2021-12"),
                new BigDecimal("70.1"),
                new BigDecimal("69.8"),
                new BigDecimal("70.4"),
                false);
        Curve crowded = new Curve(
                "c",
                "Crowded",
                "%",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> judged("2021-%02d".formatted(month), month % 2 == 0 ? "70" : "40"))
                        .toList(),
                List.of(limits),
                List.of(),
                new Curve.Forecast(
                        LocalDate.of(2022, 6, 30),
                        new BigDecimal("71"),
                        new BigDecimal("66"),
                        new BigDecimal("76"),
                        "forecast 71% (66 to 76)"),
                new Curve.Level(new BigDecimal("70.2"), "England 70.2%"),
                List.of(new Curve.Mark(LocalDate.of(2021, 5, 1), "Charter launched")),
                List.of(new Curve.Span(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 4, 1), "pandemic")));

        // When
        Drawn drawn = new Drawn(HistoryChart.of(crowded));

        // Then
        List<Double> lines = drawn.all("//g[@class='chart-labels']//text").stream()
                .map(label -> Drawn.number(label, "y"))
                .sorted()
                .toList();
        assertThat(lines).hasSize(7);
        IntStream.range(1, lines.size())
                .forEach(i -> assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThanOrEqualTo(12.9));
        assertThat(drawn.words())
                .contains("England 70.2%", "forecast 71% (66 to 76)", "pandemic", "1  Charter launched, 1 May 2021");
        assertThat(drawn.all("//g[@class='chart-limit']/line[@stroke-dasharray='7 4']"))
                .hasSize(2);
    }

    @Test
    void whoDoesNotSeeItHearsTheSame() {
        // When
        Chart chart = HistoryChart.of(curve(judged("2021-01", "50"), judged("2021-02", "70")));
        Drawn drawn = new Drawn(chart);

        // Then
        assertThat(drawn.one("/svg").getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(drawn.one("//title[@id='c-title']").getTextContent()).isEqualTo("Local spend");
        assertThat(drawn.one("//desc[@id='c-desc']").getTextContent())
                .isEqualTo("50% in Jan 2021, 70% in Feb 2021. The target is 70%.");
        assertThat(chart.rows())
                .containsExactly(
                        List.of("Jan 2021", "50%", "70%", "grey", ""), List.of("Feb 2021", "70%", "70%", "grey", ""));
    }

    @Test
    void itNeedsNoStyleSheetAndNoPermissionToRun() {
        // When
        String svg = HistoryChart.of(curve(judged("2021-01", "50"))).svg();

        // Then
        assertThat(svg).doesNotContain("style", "<script", "href", "url(").contains("currentColor");
    }

    @Test
    void wordsFromOutsideStayWords() {
        // When
        Curve sly = Curve.of("c", "<script>alert(1)</script> & \"more\"", "<b>", List.of(point("2021-01", "1")));

        // Then
        assertThat(HistoryChart.of(sly).svg()).doesNotContain("<script>", "<b>");
        assertThat(new Drawn(HistoryChart.of(sly)).one("//title").getTextContent())
                .isEqualTo("<script>alert(1)</script> & \"more\"");
    }

    @Test
    void withoutAnyValueItSaysSo() {
        assertThat(new Drawn(HistoryChart.of(curve(point("2021-01", null)))).words())
                .containsExactly("No values yet");
    }

    private static Curve curve(Curve.Point... points) {
        return Curve.of("c", "Local spend", "% of spend", List.of(points));
    }

    private static Curve.Point point(String period, @Nullable String value) {
        return point(period, value, null);
    }

    private static Curve.Point judged(String period, String value) {
        return point(period, value, SEVENTY);
    }

    private static Curve.Point point(String period, @Nullable String value, Curve.@Nullable Target target) {
        return new Curve.Point(
                Period.parse(period),
                value == null ? null : new BigDecimal(value),
                value == null ? null : value + "%",
                target,
                "grey",
                "final",
                false,
                null,
                0);
    }
}
