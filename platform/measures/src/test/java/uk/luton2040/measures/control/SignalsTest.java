package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Flag.Side.HIGH;
import static uk.luton2040.measures.control.Flag.Side.LOW;
import static uk.luton2040.measures.control.Given.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.control.Flag.Side;

class SignalsTest {
    /** Lines at 0, ±1.7733 and ±2.66. */
    private static final ControlLimits UNIT = new ControlLimits(BigDecimal.ZERO, BigDecimal.ONE, 20, 0);

    @ParameterizedTest
    @CsvSource({
        // Each point: . for none, else the first letters of Beyond, Trend, Pair, Run in their order
        "1 2 -1, '. . .'",
        "2.66 -2.66 2.67 -2.67, '. . B B'",
        "-3 -2 -1 0 1 2 2.5, 'BTP TP T T T TP TP'",
        "-3 -2 -1 0 0 1 2.5, 'BP P . . . . .'",
        "2.5 2 1 0 -1 -2 -2.1 0, 'TP TP T T T TP TP .'",
        "2 1 2, 'P . P'",
        "2 -1 2, '. . .'",
        "2 0 2, '. . .'",
        "2 1 1 2, '. . . .'",
        "1.7733 1.7734 1 1.7734, '. P . P'",
        "3 1 2, 'BP . P'",
        "2 1 -2 -2, '. . . .'",
        "-2 -1 -2 1, 'P . P .'",
        "1 1 1 1 1 1, '. . . . . .'",
        "1 1 1 1 1 1 1, 'R R R R R R R'",
        "0 1 1 1 1 1 1 1 1, '. R R R R R R R R'",
        "1 1 1 0 1 1 1 1, '. . . . . . . .'",
        "-1 -1 -1 -1 -1 -1 -1 1, 'R R R R R R R .'",
    })
    void eachRuleFlagsExactlyThesePoints(String values, String expected) {
        // When
        List<List<Flag>> flags = Signals.in(figures(values), UNIT);

        // Then
        assertThat(flags.stream().map(SignalsTest::letters).toList()).containsExactly(expected.split(" "));
    }

    @Property
    void aTrendIsAWindowOfSevenThatRisesOrFalls(@ForAll("series") List<BigDecimal> values) {
        List<List<Flag>> flags = Signals.in(values, UNIT);

        assertFlagged(
                flags,
                Signal.TREND,
                HIGH,
                values,
                7,
                window -> IntStream.range(1, window.size())
                        .allMatch(i -> window.get(i).compareTo(window.get(i - 1)) > 0));
        assertFlagged(
                flags,
                Signal.TREND,
                LOW,
                values,
                7,
                window -> IntStream.range(1, window.size())
                        .allMatch(i -> window.get(i).compareTo(window.get(i - 1)) < 0));
    }

    @Property
    void aRunIsAWindowOfSevenOnOneSide(@ForAll("series") List<BigDecimal> values) {
        List<List<Flag>> flags = Signals.in(values, UNIT);

        assertFlagged(
                flags, Signal.RUN, HIGH, values, 7, window -> window.stream().allMatch(v -> v.signum() > 0));
        assertFlagged(
                flags, Signal.RUN, LOW, values, 7, window -> window.stream().allMatch(v -> v.signum() < 0));
    }

    @Property
    void turningASeriesUpsideDownTurnsEveryFlag(@ForAll("series") List<BigDecimal> values) {
        // When
        List<List<Flag>> turned =
                Signals.in(values.stream().map(BigDecimal::negate).toList(), UNIT);

        // Then
        assertThat(turned.stream()
                        .map(flags -> flags.stream()
                                .map(flag -> new Flag(flag.signal(), flag.side() == HIGH ? LOW : HIGH))
                                .toList())
                        .toList())
                .isEqualTo(Signals.in(values, UNIT));
    }

    @Property
    void readBackwardsTheSamePointsAreFlagged(@ForAll("series") List<BigDecimal> values) {
        List<List<Signal>> forwards = signals(Signals.in(values, UNIT));

        assertThat(signals(Signals.in(values.reversed(), UNIT)).reversed()).isEqualTo(forwards);
    }

    @Provide
    Arbitrary<List<BigDecimal>> series() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(-3, 3)
                                .map(BigDecimal::valueOf)
                                .list()
                                .ofMaxSize(25)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 2)
                                .list()
                                .ofMaxSize(25)
                                .map(SignalsTest::climbing)));
    }

    /** Steps that mostly rise, from −3 on, so that trends and runs come up. */
    private static List<BigDecimal> climbing(List<Integer> steps) {
        BigDecimal[] level = {BigDecimal.valueOf(-3)};
        return steps.stream()
                .map(step -> {
                    BigDecimal next = level[0].add(BigDecimal.valueOf(step == 0 ? -1 : step, 1));
                    level[0] = next;
                    return next;
                })
                .toList();
    }

    private static void assertFlagged(
            List<List<Flag>> flags,
            Signal signal,
            Side side,
            List<BigDecimal> values,
            int size,
            Predicate<List<BigDecimal>> holds) {
        for (int i = 0; i < values.size(); i++) {
            int point = i;
            boolean expected = IntStream.rangeClosed(Math.max(0, i - size + 1), i)
                    .filter(first -> first + size <= values.size())
                    .anyMatch(first -> holds.test(values.subList(first, first + size)));
            assertThat(flags.get(point).contains(new Flag(signal, side)))
                    .as("%s of point %d in %s", signal, point, values)
                    .isEqualTo(expected);
        }
    }

    private static List<List<Signal>> signals(List<List<Flag>> flags) {
        return flags.stream()
                .map(found -> found.stream().map(Flag::signal).toList())
                .toList();
    }

    private static String letters(List<Flag> flags) {
        String letters = flags.stream()
                .map(flag -> switch (flag.signal()) {
                    case BEYOND_LIMITS -> "B";
                    case TREND -> "T";
                    case TWO_OF_THREE -> "P";
                    case RUN -> "R";
                })
                .reduce("", String::concat);
        return letters.isEmpty() ? "." : letters;
    }
}
