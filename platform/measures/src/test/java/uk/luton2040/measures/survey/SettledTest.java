package uk.luton2040.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.survey.DifferenceTest.around;
import static uk.luton2040.measures.survey.DifferenceTest.figure;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.status.AbsoluteTolerance;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Resolution;

class SettledTest {
    private static final Travel IMPROVING = new Travel(Direction.IMPROVING, "Improving.");

    @Test
    void aStatusDoesNotChangeByChance() {
        // When: from 60 to 58, half an interval of 3 each, against a target of 60
        Judgement settled = Settled.judgement(judged("58", "60"), judged("60", "60"), survey("58"), survey("60"));

        // Then
        assertThat(settled.status()).isEqualTo(Status.GREEN);
        assertThat(settled.explanation().sentence())
                .startsWith("Still green: by its value alone it would be amber, but chance may make that.");
        assertThat(settled.explanation().inputs()).contains("value = 58");
    }

    @Test
    void aSignificantDifferenceChangesIt() {
        assertThat(Settled.judgement(judged("50", "60"), judged("60", "60"), survey("50"), survey("60"))
                        .status())
                .isEqualTo(Status.RED);
    }

    @Test
    void anotherTargetChangesItToo() {
        assertThat(Settled.judgement(judged("58", "60"), judged("60", "55"), survey("58"), survey("60"))
                        .status())
                .isEqualTo(Status.AMBER);
    }

    @Test
    void aDirectionNeedsASignificantDifference() {
        assertThat(Settled.travel(IMPROVING, survey("62"), survey("60"))).satisfies(travel -> {
            assertThat(travel.direction()).isEqualTo(Direction.NO_CHANGE);
            assertThat(travel.sentence()).startsWith("Statistically similar");
        });
        assertThat(Settled.travel(IMPROVING, survey("70"), survey("60"))).isEqualTo(IMPROVING);
        assertThat(Settled.travel(Travel.none("A break."), survey("62"), survey("60"))
                        .sentence())
                .isEqualTo("A break.");
    }

    private static Estimate survey(String value) {
        return around(figure(value), figure("3"));
    }

    private static Judgement judged(String value, String target) {
        Goal goal = new Goal(new BigDecimal(target), null, null, false, "paper", false);
        return new AbsoluteTolerance(figure("5"), Better.HIGHER, false)
                .judge(new Evidence(
                        new BigDecimal(value),
                        new Resolution(goal, Resolution.Basis.EXACT_PERIOD, "The target is set."),
                        null,
                        ""));
    }
}
