package uk.luton2040.measures.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

class CompassTest {
    @ParameterizedTest
    @CsvSource({
        "HIGHER,  63,   60, IMPROVING",
        "HIGHER,  60,   63, WORSENING",
        "LOWER,   63,   60, WORSENING",
        "LOWER,   60,   63, IMPROVING",
        "CONTEXT, 63,   60, INCREASING",
        "CONTEXT, 60,   63, DECREASING",
        "RANGE,   63,   60, INCREASING",
        "HIGHER,  61,   60, NO_CHANGE",
        "HIGHER,  61.1, 60, IMPROVING",
        "LOWER,   59,   60, NO_CHANGE",
        "CONTEXT, 60,   60, NO_CHANGE",
    })
    void aChangeBeyondTheDeadBandHasADirection(
            Better better, BigDecimal newer, BigDecimal earlier, Direction direction) {
        // Given
        Compass compass = new Compass(better, BigDecimal.ONE);

        // When
        Travel travel = compass.read(reading("FY2021-Q2", newer), reading("FY2021-Q1", earlier), false);

        // Then
        assertThat(travel.direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, IMPROVING",
        "5, 6, IMPROVING",
        "3, 1, IMPROVING",
        "1, 3, WORSENING",
        "7, 6, WORSENING",
        "3, 2, NO_CHANGE",
        "1, 5, NO_CHANGE",
    })
    void inARangeComingNearerIsImproving(BigDecimal newer, BigDecimal earlier, Direction direction) {
        // Given
        Compass compass = new Compass(Better.RANGE, BigDecimal.ZERO, new BigDecimal("2"), new BigDecimal("4"));

        // Then
        assertThat(compass.read(reading("FY2021", newer), reading("FY2020", earlier), false)
                        .direction())
                .isEqualTo(direction);
    }

    @Test
    void theSentenceNamesBothValuesAndWhatIsGood() {
        // When
        Travel travel = new Compass(Better.HIGHER, BigDecimal.ZERO)
                .read(reading("FY2021-Q2", "63"), reading("FY2021-Q1", "60.5"), false);

        // Then
        assertThat(travel.sentence())
                .isEqualTo("Improving: 63 in July to September 2021 against 60.5 in April to June 2021, 2.5 higher, and"
                        + " higher is better.");
    }

    @Test
    void aChangeInsideTheDeadBandIsExplained() {
        assertThat(new Compass(Better.LOWER, BigDecimal.ONE)
                        .read(reading("2021-07", "10.5"), reading("2021-06", "10"), false)
                        .sentence())
                .isEqualTo("No change: 10.5 in July 2021 against 10 in June 2021, 0.5 higher, and up to 1 counts as no"
                        + " change.");
    }

    @Test
    void whatCannotBeComparedHasNoDirectionAndSaysWhy() {
        // Given
        Compass compass = new Compass(Better.HIGHER, BigDecimal.ZERO);
        Reading quarter = reading("FY2021-Q2", "2");

        // Then
        assertThat(compass.read(quarter, null, false))
                .isEqualTo(Travel.none("There is no earlier value to compare with."));
        assertThat(compass.read(quarter, reading("FY2020", "1"), false).direction())
                .isEqualTo(Direction.NONE);
        assertThat(compass.read(quarter, reading("FY2021-Q1", "1"), true))
                .isEqualTo(
                        Travel.none("The series has a break between April to June 2021 and July to September 2021, so"
                                + " they are not compared."));
    }

    @Test
    void aNegativeDeadBandIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Compass(Better.HIGHER, new BigDecimal("-1")));
    }

    @Property
    void theWayBackIsTheOppositeDirection(
            @ForAll("figures") BigDecimal here, @ForAll("figures") BigDecimal there, @ForAll("bands") BigDecimal band) {
        Direction forth = direction(Better.HIGHER, here, there, band);
        Direction back = direction(Better.HIGHER, there, here, band);

        assertThat(back).isEqualTo(opposite(forth));
        assertThat(direction(Better.LOWER, there, here, band)).isEqualTo(forth);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.integers().between(-9, 9).map(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<BigDecimal> bands() {
        return Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf);
    }

    private static Direction direction(Better better, BigDecimal newer, BigDecimal earlier, BigDecimal band) {
        return new Compass(better, band)
                .read(reading("FY2021", newer), reading("FY2020", earlier), false)
                .direction();
    }

    private static Direction opposite(Direction direction) {
        return switch (direction) {
            case IMPROVING -> Direction.WORSENING;
            case WORSENING -> Direction.IMPROVING;
            case INCREASING -> Direction.DECREASING;
            case DECREASING -> Direction.INCREASING;
            case NO_CHANGE, NONE -> direction;
        };
    }

    private static Reading reading(String period, String value) {
        return reading(period, new BigDecimal(value));
    }

    private static Reading reading(String period, BigDecimal value) {
        return new Reading(Period.parse(period), value);
    }
}
