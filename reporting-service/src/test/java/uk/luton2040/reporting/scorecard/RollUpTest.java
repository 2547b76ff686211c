package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;

/** How KPIs stand together: judged by a tolerance of five points against 70. */
class RollUpTest {
    private final List<State> world = new ArrayList<>();
    private Period report = Period.parse("FY2021-H1");

    @Test
    void eachIsCountedOnceWhereItBelongs() {
        // Given
        List<KpiLine> lines = lines(
                valued("GREEN", "70"),
                valued("AMBER", "65"),
                valued("RED", "64.9"),
                untargeted("GREY"),
                empty("NONE"),
                proposed("LATER"),
                valued("RED", "64.9"));

        // When
        RollUp rollUp = RollUp.of(lines);

        // Then
        assertThat(rollUp.counts()).isEqualTo(new BoardScorecard.Counts(6, 1, 1, 1, 1, 1, 1));
        assertThat(rollUp.summary().coverage()).isEqualTo("3 of 6 KPIs");
        assertThat(rollUp.summary().sentence())
                .isEqualTo("1 green, 1 amber, 1 red, 1 grey, 2 without data. Worst: Title of RED, red.");
    }

    @Test
    void theRedThatMovesAwayFastestIsTheWorst() {
        // Given
        List<KpiLine> lines = lines(onItsWay("BETTER", "48", "70"), onItsWay("WORSE", "30", "70"));

        // When
        RollUp rollUp = RollUp.of(lines);

        // Then
        assertThat(lines).extracting(line -> line.status().code()).containsOnly("red");
        assertThat(rollUp.worst()).isEqualTo(new BoardScorecard.Worst("WORSE", "Title of WORSE", "red"));
    }

    @Test
    void theMeanOfTheLongTermScoresIsInTheDataWithItsBand() {
        // Given: 40 (2020) to 46 (2023) on the way to 60 (2030) scores 3.94639
        List<KpiLine> lines = lines(onItsWay("ONE", "46", null), untargeted("NO-SCORE"));

        // When
        BoardScorecard.Summary summary = RollUp.of(lines).summary();

        // Then
        assertThat(summary.scored()).isEqualTo(1);
        assertThat(summary.meanScore()).isEqualByComparingTo("3.946385");
        assertThat(summary.band()).isEqualTo("significant-progress");
    }

    @Test
    void nothingComesToNothing() {
        RollUp none = RollUp.of(List.of());

        assertThat(none.counts()).isEqualTo(new BoardScorecard.Counts(0, 0, 0, 0, 0, 0, 0));
        assertThat(none.worst()).isNull();
        assertThat(none.summary().meanScore()).isNull();
    }

    private String valued(String code, String value) {
        world.add(aKpi(code).target("FY2021-H1", "70").state());
        world.add(aPublishedValue(code, "FY2021-H1", value).state());
        return code;
    }

    private String untargeted(String code) {
        world.add(aKpi(code).state());
        world.add(aPublishedValue(code, "FY2021-H1", "50").state());
        return code;
    }

    private String empty(String code) {
        world.add(aKpi(code).state());
        return code;
    }

    private String proposed(String code) {
        world.add(aKpi(code).in("proposed").state());
        return code;
    }

    /** Annual, from 40 in 2020 on the way to 60 in 2030, unless another target of 2023 judges it. */
    private String onItsWay(String code, String value, @Nullable String target) {
        AKpi kpi = aKpi(code).every("annual").onTheWay("FY2020", "40", "FY2030", "60");
        world.add((target == null ? kpi : kpi.target("FY2023", target)).state());
        world.add(aPublishedValue(code, "FY2020", "40").state());
        world.add(aPublishedValue(code, "FY2023", value).state());
        report = Period.parse("FY2023");
        return code;
    }

    private List<KpiLine> lines(String... codes) {
        Facts facts = Facts.of(world.stream().distinct().toList());
        return Stream.of(codes)
                .map(code -> KpiLines.line(code, report, facts).orElseThrow())
                .toList();
    }
}
