package uk.luton2040.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measures.disclosure.PublicTable.Outcome.ALL_SHOWN;
import static uk.luton2040.measures.disclosure.PublicTable.Outcome.NOTHING;
import static uk.luton2040.measures.disclosure.PublicTable.Outcome.ONLY_TOTAL;
import static uk.luton2040.measures.disclosure.PublicTable.Outcome.SMALL_PARTS_HIDDEN;
import static uk.luton2040.measures.disclosure.SmallNumbers.Kind.COUNT;
import static uk.luton2040.measures.disclosure.SmallNumbers.Kind.RATE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.aggregation.Amount;

class PublicTableTest {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @ParameterizedTest
    @CsvSource({
        "20 30 40, 20 30 40, ALL_SHOWN",
        // One hidden part is the total less the rest
        "9 30 40, '', ONLY_TOTAL",
        "9 8 40, - - 40, SMALL_PARTS_HIDDEN",
        "10 10, 10 10, ALL_SHOWN",
        // Two nines are told by their sum of 18, two zeros by 0
        "9 9 40, '', ONLY_TOTAL",
        "0 0 40, '', ONLY_TOTAL",
        "0 1 40, - - 40, SMALL_PARTS_HIDDEN",
        "3 4, '', NOTHING",
        "5 5, - -, SMALL_PARTS_HIDDEN",
    })
    void smallCountsAreHiddenUnlessTheRestGivesThemAway(String counts, String expected, PublicTable.Outcome outcome) {
        // When
        PublicTable table = ofCounts(counts, SmallNumbers.DEFAULT);

        // Then
        assertThat(table.outcome()).isEqualTo(outcome);
        assertThat(String.join(
                        " ",
                        table.parts().values().stream()
                                .map(part -> part.value() == null ? "-" : String.valueOf(part.value()))
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void theCountBehindARateIsACountToo() {
        // Given: 4 of 50 is 8 %
        Amount small = new Amount(new BigDecimal("8"), new BigDecimal("4"), new BigDecimal("50"));

        // Then
        assertThat(SmallNumbers.DEFAULT.shown(small, RATE, HUNDRED)).isEmpty();
        assertThat(new SmallNumbers(4, 1).shown(small, RATE, HUNDRED)).isPresent();
    }

    @Test
    void partsThatTheirDenominatorsGiveAwayAreHidden() {
        // Given: nobody can tell 3 and 5 from their sum of 8, but two hidden denominators that sum to 18 are 9 and 9
        SequencedMap<String, Amount> parts = new LinkedHashMap<>();
        parts.put("a", rate("3", "9"));
        parts.put("b", rate("5", "9"));
        parts.put("c", rate("20", "40"));

        // When
        PublicTable table = PublicTable.of(rate("28", "58"), parts, RATE, SmallNumbers.DEFAULT, HUNDRED);

        // Then
        assertThat(table.outcome()).isEqualTo(ONLY_TOTAL);
    }

    private static Amount rate(String numerator, String denominator) {
        return new Amount(null, new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void aRateOfFewIsHiddenThoughItsValueIsLarge() {
        Amount all = new Amount(new BigDecimal("100"), new BigDecimal("9"), new BigDecimal("9"));

        assertThat(SmallNumbers.DEFAULT.shown(all, RATE, HUNDRED)).isEmpty();
    }

    @Test
    void aValueWithoutCountsIsNoSmallNumber() {
        Amount days = Amount.of(new BigDecimal("3.2"));

        assertThat(SmallNumbers.DEFAULT.shown(days, RATE, HUNDRED)).contains(days);
        assertThat(SmallNumbers.DEFAULT.shown(days, COUNT, HUNDRED)).isEmpty();
    }

    @Test
    void aRateIsTakenAnewFromItsRoundedCounts() {
        // Given
        Amount exact = new Amount(new BigDecimal("42.857"), new BigDecimal("18"), new BigDecimal("42"));

        // When
        Amount shown = new SmallNumbers(10, 5).shown(exact, RATE, HUNDRED).orElseThrow();

        // Then
        assertThat(shown.numerator()).isEqualByComparingTo("20");
        assertThat(shown.denominator()).isEqualByComparingTo("40");
        assertThat(shown.value()).isEqualByComparingTo("50");
    }

    @ParameterizedTest
    @CsvSource({"12, 10", "12.5, 15", "13, 15", "17, 15", "18, 20"})
    void countsAreRoundedToTheNearestMultiple(BigDecimal count, BigDecimal rounded) {
        Amount shown =
                new SmallNumbers(10, 5).shown(Amount.of(count), COUNT, HUNDRED).orElseThrow();

        assertThat(shown.value()).isEqualByComparingTo(rounded);
    }

    @Test
    void aSourceWithoutARuleHasTheDefaultAndOneOfZeroHidesNothing() {
        assertThat(SmallNumbers.of(null, null)).isEqualTo(new SmallNumbers(10, 1));
        assertThat(SmallNumbers.of(5, null)).isEqualTo(new SmallNumbers(5, 1));
        assertThat(ofCounts("0 1 2", new SmallNumbers(0, 1)).outcome()).isEqualTo(ALL_SHOWN);
        assertThatThrownBy(() -> new SmallNumbers(10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartHiddenForItsNumeratorAloneIsGivenAwayByTheOthers() {
        SequencedMap<String, Amount> parts = new LinkedHashMap<>();
        parts.put("a", Amount.ratio(new BigDecimal("4"), new BigDecimal("100")));
        parts.put("b", Amount.ratio(new BigDecimal("40"), new BigDecimal("100")));

        PublicTable table = PublicTable.of(
                Amount.ratio(new BigDecimal("44"), new BigDecimal("200")), parts, RATE, SmallNumbers.DEFAULT, HUNDRED);

        assertThat(table.outcome()).isEqualTo(ONLY_TOTAL);
        assertThat(table.total()).isNotNull();
        assertThat(table.sentence()).startsWith("Only the total is published");
    }

    /** Whatever is shown, a reader who knows the rule finds at least two values possible for each hidden count. */
    @Property
    void noHiddenCountCanBeWorkedOut(@ForAll("counts") List<Integer> counts) {
        PublicTable table = table(counts, SmallNumbers.DEFAULT);

        if (table.outcome() == SMALL_PARTS_HIDDEN) {
            int shown = table.parts().values().stream()
                    .filter(part -> part.value() != null)
                    .mapToInt(part -> part.value().intValueExact())
                    .sum();
            int hidden = (int) table.parts().values().stream()
                    .filter(part -> part.value() == null)
                    .count();
            int left = counts.stream().mapToInt(count -> count).sum() - shown;
            long possible = IntStream.rangeClosed(0, 9)
                    .filter(guess -> left - guess >= 0 && left - guess <= 9 * (hidden - 1))
                    .count();
            assertThat(possible).as("%s", counts).isGreaterThan(1);
        }
    }

    @Property
    void nothingBelowTheThresholdIsEverShown(@ForAll("counts") List<Integer> counts) {
        PublicTable table = table(counts, SmallNumbers.DEFAULT);

        assertThat(table.parts().values())
                .allSatisfy(
                        part -> assertThat(part.value() == null || part.value().intValueExact() >= 10)
                                .isTrue());
        assertThat(table.outcome() == NOTHING)
                .isEqualTo(counts.stream().mapToInt(count -> count).sum() < 10);
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(0, 15).list().ofMinSize(1).ofMaxSize(6);
    }

    private static PublicTable ofCounts(String counts, SmallNumbers rule) {
        return table(
                java.util.stream.Stream.of(counts.split(" "))
                        .map(Integer::valueOf)
                        .toList(),
                rule);
    }

    private static PublicTable table(List<Integer> counts, SmallNumbers rule) {
        SequencedMap<String, Amount> parts = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            parts.put("part " + i, Amount.of(BigDecimal.valueOf(counts.get(i))));
        }
        BigDecimal total =
                BigDecimal.valueOf(counts.stream().mapToInt(count -> count).sum());
        return PublicTable.of(Amount.of(total), parts, COUNT, rule, HUNDRED);
    }
}
