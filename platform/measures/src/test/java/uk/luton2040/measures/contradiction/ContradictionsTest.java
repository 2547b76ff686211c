package uk.luton2040.measures.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.COMMENTARY_COPIED;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.COMMENTARY_DISAGREES;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.FAR_OVER_TARGET;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.GREEN_BUT_CONCERNING;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.GREEN_HIDES_RED;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.MET_OR_MISSED_BY_CHANCE;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.OFF_TARGET_BUT_FORECAST_TO_MEET;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.OLD_DATA;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.ON_TARGET_BUT_FORECAST_TO_MISS;
import static uk.luton2040.measures.contradiction.Contradiction.Kind.RED_WITHOUT_ACTION;
import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.measures.control.Assurance;
import uk.luton2040.measures.control.Variation;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.status.Status;

class ContradictionsTest {
    @ParameterizedTest
    @EnumSource(Status.class)
    void anOrdinaryLineHasNone(Status status) {
        assertThat(kinds(new ALine().status(status))).isEmpty();
    }

    @Test
    void greenGoingTheWrongWay() {
        assertThat(kinds(new ALine().status(GREEN).variation(Variation.CONCERNING)))
                .containsExactly(GREEN_BUT_CONCERNING);
        assertThat(kinds(new ALine().status(RED).variation(Variation.CONCERNING)))
                .isEmpty();
        assertThat(kinds(new ALine().status(GREEN).variation(Variation.IMPROVING)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, NOT_ON_COURSE, ON_TARGET_BUT_FORECAST_TO_MISS",
        "RED, ON_COURSE, OFF_TARGET_BUT_FORECAST_TO_MEET",
        "AMBER, ON_COURSE, OFF_TARGET_BUT_FORECAST_TO_MEET",
    })
    void nowAndAheadDisagree(Status status, Outlook.Verdict outlook, Contradiction.Kind kind) {
        assertThat(kinds(new ALine().status(status).outlook(outlook))).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, ON_COURSE",
        "RED, NOT_ON_COURSE",
        "GREEN, TOO_CLOSE_TO_CALL",
        "GREY, NOT_ON_COURSE",
        "GREY, ON_COURSE"
    })
    void nowAndAheadAgree(Status status, Outlook.Verdict outlook) {
        assertThat(kinds(new ALine().status(status).outlook(outlook))).isEmpty();
    }

    @Test
    void aTargetInsideTheLimitsIsMetByChanceWhateverTheColour() {
        assertThat(kinds(new ALine().status(GREEN).assurance(Assurance.HIT_AND_MISS)))
                .containsExactly(MET_OR_MISSED_BY_CHANCE);
        assertThat(kinds(new ALine().status(AMBER).assurance(Assurance.HIT_AND_MISS)))
                .containsExactly(MET_OR_MISSED_BY_CHANCE);
        assertThat(kinds(new ALine().status(GREY).assurance(Assurance.HIT_AND_MISS)))
                .isEmpty();
    }

    @Test
    void aGreenTotalHidesARedPart() {
        List<Contradiction> found = Contradictions.in(
                new ALine().status(GREEN).redParts("Biscot", "Dallow").facts());

        assertThat(found).extracting(Contradiction::kind).containsExactly(GREEN_HIDES_RED);
        assertThat(found.getFirst().sentence()).isEqualTo("It is green as a whole, but red for Biscot, Dallow.");
        assertThat(found.getFirst().inputs()).containsExactly("status = green", "red parts = Biscot, Dallow");
        assertThat(kinds(new ALine().status(RED).redParts("Biscot"))).isEmpty();
    }

    @Test
    void redWithoutAnActionIsToldOnceActionsAreKnown() {
        assertThat(kinds(new ALine().status(RED).actions(false))).containsExactly(RED_WITHOUT_ACTION);
        assertThat(kinds(new ALine().status(RED).actions(true))).isEmpty();
        assertThat(kinds(new ALine().status(RED))).isEmpty();
        assertThat(kinds(new ALine().status(AMBER).actions(false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, WORSENING, It has increased by 3., true",
        "HIGHER, IMPROVING, It has increased by 3., false",
        "LOWER, IMPROVING, It has increased by 3., true",
        "LOWER, WORSENING, Performance improved., true",
        "CONTEXT, DECREASING, It rose., true",
        "HIGHER, NO_CHANGE, It rose., false",
        "HIGHER, WORSENING, Demand rose., false",
    })
    void theCommentarySaysTheOtherWay(Better better, Direction direction, String words, boolean disagrees) {
        assertThat(kinds(new ALine().better(better).direction(direction).words(words))
                        .contains(COMMENTARY_DISAGREES))
                .isEqualTo(disagrees);
    }

    @Test
    void theCommentarySaysTheTargetIsMetWhereTheStatusSaysIsNot() {
        assertThat(kinds(new ALine().status(RED).words("We are on target."))).containsExactly(COMMENTARY_DISAGREES);
        assertThat(kinds(new ALine().status(GREEN).words("We missed the target.")))
                .containsExactly(COMMENTARY_DISAGREES);
        assertThat(kinds(new ALine().status(GREEN).words("We are on target."))).isEmpty();
        assertThat(kinds(new ALine().status(AMBER).words("We missed the target.")))
                .isEmpty();
    }

    @Test
    void aSentenceSaidAgainIsCopiedAndAWordIsNot() {
        String sentence = "Two members of staff were away.";

        assertThat(kinds(new ALine().words(sentence).wordsBefore("Two members  of staff were away. ")))
                .containsExactly(COMMENTARY_COPIED);
        assertThat(kinds(new ALine().words("On track").wordsBefore("On track"))).isEmpty();
        assertThat(kinds(new ALine().words(sentence).wordsBefore("Nobody was away this time.")))
                .isEmpty();
    }

    @Test
    void farOverTheTargetIsWorthAQuestion() {
        assertThat(kinds(new ALine().status(GREEN).value("130").goal("100"))).containsExactly(FAR_OVER_TARGET);
        assertThat(kinds(new ALine().status(GREEN).value("120").goal("100"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FY2021-Q2, 2022-03-31, false",
        "FY2021-Q2, 2022-04-01, true",
        "2021-09-30, 2022-03-31, false",
        "2021-09-30, 2022-04-01, true"
    })
    void dataOlderThanTwoOfItsOwnPeriodsIsOld(String period, String asOf, boolean old) {
        assertThat(kinds(new ALine().period(period).asOf(asOf)).contains(OLD_DATA))
                .isEqualTo(old);
    }

    @Test
    void severalComeInTheOrderABoardShouldHearThem() {
        assertThat(kinds(new ALine()
                        .status(GREEN)
                        .redParts("Biscot")
                        .variation(Variation.CONCERNING)
                        .outlook(Outlook.Verdict.NOT_ON_COURSE)
                        .assurance(Assurance.HIT_AND_MISS)
                        .value("130")
                        .goal("100")
                        .asOf("2025-01-01")))
                .containsExactly(
                        GREEN_HIDES_RED,
                        GREEN_BUT_CONCERNING,
                        ON_TARGET_BUT_FORECAST_TO_MISS,
                        MET_OR_MISSED_BY_CHANCE,
                        FAR_OVER_TARGET,
                        OLD_DATA);
        assertThat(kinds(new ALine().status(RED).actions(false).outlook(Outlook.Verdict.ON_COURSE)))
                .containsExactly(RED_WITHOUT_ACTION, OFF_TARGET_BUT_FORECAST_TO_MEET);
    }

    private static List<Contradiction.Kind> kinds(ALine line) {
        return Contradictions.in(line.facts()).stream().map(Contradiction::kind).toList();
    }
}
