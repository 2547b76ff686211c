package uk.luton2040.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import uk.luton2040.measures.period.Period;

/** Sparklines, bars, heat maps and timelines. */
class SmallChartsTest {

    @Test
    void aSparklineStaysWithinItsFrameAndMarksTheNewestValue() {
        // When
        Drawn drawn = new Drawn(Sparkline.of(Curve.of(
                "s",
                "Rough sleepers",
                "people",
                List.of(point("2021-01", "40"), point("2021-02", "4"), point("2021-03", "11")))));

        // Then
        Element newest = drawn.one("//circle");
        assertThat(Drawn.number(newest, "cx")).isEqualTo(114);
        assertThat(Drawn.number(newest, "cy")).isBetween(6.0, 26.0);
        assertThat(drawn.one("//desc").getTextContent()).isEqualTo("Jan 2021: 40, Feb 2021: 4, Mar 2021: 11.");
    }

    @Test
    void aBarIsAsLongAsItsNumberIsGreat() {
        // When
        Drawn drawn = new Drawn(StatusBars.of(
                "b",
                "KPIs by status",
                "KPIs",
                List.of(
                        new StatusBars.Bar("green", "Green", 10),
                        new StatusBars.Bar("red", "Red", 5),
                        new StatusBars.Bar("grey", "Grey", 0))));

        // Then
        List<Element> bars = drawn.all("//g[starts-with(@class,'status')]/rect[@height='18']");
        assertThat(Drawn.number(bars.get(0), "width")).isCloseTo(2 * Drawn.number(bars.get(1), "width"), within(0.1));
        assertThat(drawn.words()).containsExactly("Green", "10", "Red", "5", "Grey", "0");
        assertThat(drawn.one("//desc").getTextContent()).isEqualTo("Number of KPIs: 10 green, 5 red, 0 grey.");
    }

    @Test
    void aRiskStandsFurtherUpTheLikelierAndFurtherRightTheGraver() {
        // When
        Chart chart = HeatMap.of(
                "h",
                "Risks",
                List.of("Rare", "Likely"),
                List.of("Minor", "Major"),
                List.of(
                        new HeatMap.Cell(1, 1, "Low", 0, List.of("Late data")),
                        new HeatMap.Cell(2, 2, "High", 3, List.of("No funding", "No staff")),
                        new HeatMap.Cell(1, 2, "Medium", 1, List.of())));
        Drawn drawn = new Drawn(chart);

        // Then
        Element least = drawn.one("//g[@class='chart-cell level-0']/rect");
        Element most = drawn.one("//g[@class='chart-cell level-3']/rect");
        assertThat(Drawn.number(most, "x")).isGreaterThan(Drawn.number(least, "x"));
        assertThat(Drawn.number(most, "y")).isLessThan(Drawn.number(least, "y"));
        assertThat(drawn.one("//g[@class='chart-cell level-3']/text[@font-weight='bold']")
                        .getTextContent())
                .isEqualTo("2");
        assertThat(drawn.words()).contains("Low", "Medium", "High");
        assertThat(chart.rows())
                .contains(List.of("Likely", "Major", "High", "No funding; No staff"))
                .hasSize(2);
    }

    @Test
    void aLateProjectEndsBeyondItsPlanAndSaysByHowManyDays() {
        // When
        Chart chart = Timeline.of(
                "t",
                "Projects",
                List.of(new Timeline.Project(
                        "Good Business Charter",
                        "amber",
                        "Amber",
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 12, 31),
                        LocalDate.of(2022, 3, 1),
                        60L,
                        List.of(
                                new Timeline.Milestone(
                                        "Launch", LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 1), true),
                                new Timeline.Milestone(
                                        "50 anchors", LocalDate.of(2021, 9, 1), LocalDate.of(2021, 11, 1), false)))),
                LocalDate.of(2021, 10, 1));
        Drawn drawn = new Drawn(chart);

        // Then
        Element planned = drawn.one("//rect[@class='chart-planned']");
        Element now = drawn.one("//rect[@class='chart-forecast-span']");
        assertThat(Drawn.number(now, "x")).isEqualTo(Drawn.number(planned, "x"));
        assertThat(Drawn.number(now, "width")).isGreaterThan(Drawn.number(planned, "width"));
        assertThat(drawn.words()).contains("+60 days", "1 Oct 2021");
        assertThat(chart.rows().getFirst())
                .containsExactly(
                        "Good Business Charter",
                        "Amber",
                        "1 Jan 2021 to 31 Dec 2021",
                        "1 Mar 2022",
                        "+60 days",
                        "Launch: 1 Apr 2021, reached; 50 anchors: 1 Sept 2021, now 1 Nov 2021");
    }

    private static Curve.Point point(String period, String value) {
        return new Curve.Point(
                Period.parse(period), new BigDecimal(value), value, null, "grey", "final", false, null, 0);
    }
}
