package uk.luton2040.measures.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrossPartsTest {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Test
    void aRatioIsTakenFromTheSumsAndNeverFromTheRatios() {
        // Given
        Map<String, Amount> parts = Map.of("a", ratio("45", "50"), "b", ratio("10", "100"));

        // When
        Whole whole = AcrossParts.RATIO_OF_SUMS.combine(parts, "partners", HUNDRED);

        // Then
        assertThat(whole.value()).isBetween(new BigDecimal("36.6666666666"), new BigDecimal("36.6666666667"));
        assertThat(whole.numerator()).isEqualByComparingTo("55");
        assertThat(whole.denominator()).isEqualByComparingTo("150");
        assertThat(whole.sentence()).isEqualTo("The ratio of the sums, 55 out of 150 from 2 of 2 partners.");
    }

    @ParameterizedTest
    @CsvSource({"SUM, 160", "MEAN, 80", "WEIGHTED_MEAN, 72.5", "MAX_MINUS_MIN, 20", "NONE,"})
    void eachWayMakesItsOwnWhole(AcrossParts way, BigDecimal expected) {
        // Given
        Map<String, Amount> parts = Map.of("a", weighted("90", "10"), "b", weighted("70", "70"));

        // When
        Whole whole = way.combine(parts, "partners", HUNDRED);

        // Then
        assertThat(whole.value()).usingComparator(nullableByNumber()).isEqualTo(expected);
        assertThat(whole.provisional()).isFalse();
    }

    @Test
    void theWholeSaysHowManyHaveReportedAndIsProvisionalUntilAllHave() {
        // Given
        Map<String, Amount> parts = new LinkedHashMap<>();
        parts.put("a", Amount.of(new BigDecimal("1")));
        parts.put("b", Amount.NOT_REPORTED);
        parts.put("c", Amount.of(new BigDecimal("2")));
        parts.put("d", Amount.NOT_REPORTED);
        parts.put("e", Amount.of(new BigDecimal("3")));

        // When
        Whole whole = AcrossParts.SUM.combine(parts, "partners", HUNDRED);

        // Then
        assertThat(whole.value()).isEqualByComparingTo("6");
        assertThat(whole.provisional()).isTrue();
        assertThat(whole.coverage().words()).isEqualTo("3 of 5 partners");
        assertThat(whole.sentence()).isEqualTo("The sum of 3 of 5 partners, provisional until all have reported.");
    }

    @Test
    void aPartWithoutItsDenominatorIsNoPartOfARatio() {
        // Given
        Map<String, Amount> parts =
                Map.of("a", ratio("45", "50"), "b", new Amount(BigDecimal.TEN, BigDecimal.TEN, null));

        // When
        Whole whole = AcrossParts.RATIO_OF_SUMS.combine(parts, "partners", HUNDRED);

        // Then
        assertThat(whole.coverage()).isEqualTo(new Coverage(1, 2, "partners"));
        assertThat(whole.value()).isEqualByComparingTo("90");
    }

    @Test
    void aPartThatLacksWhatTheWayNeedsIsNotCounted() {
        // Given
        Map<String, Amount> parts = Map.of("a", ratio("45", "50"), "b", Amount.of(new BigDecimal("10")));

        // Then
        assertThat(AcrossParts.RATIO_OF_SUMS.combine(parts, "partners", HUNDRED).coverage())
                .isEqualTo(new Coverage(1, 2, "partners"));
        assertThat(AcrossParts.RATIO_OF_SUMS.combine(parts, "partners", HUNDRED).value())
                .isEqualByComparingTo("90");
    }

    @Test
    void whatMakesNoWholeSaysWhy() {
        Map<String, Amount> one = Map.of("a", Amount.of(BigDecimal.ONE), "b", Amount.NOT_REPORTED);

        assertThat(AcrossParts.MAX_MINUS_MIN.combine(one, "groups", HUNDRED).value())
                .isNull();
        assertThat(AcrossParts.MAX_MINUS_MIN.combine(one, "groups", HUNDRED).sentence())
                .isEqualTo("The gap between the highest and the lowest cannot be taken from 1 of 2 groups.");
        assertThat(AcrossParts.RATIO_OF_SUMS
                        .combine(Map.of("a", ratio("0", "0")), "groups", HUNDRED)
                        .sentence())
                .isEqualTo("There is no ratio: 0 out of 0 from 1 of 1 groups.");
        assertThat(AcrossParts.SUM
                        .combine(Map.of("a", Amount.NOT_REPORTED), "groups", HUNDRED)
                        .sentence())
                .isEqualTo("Nothing has been reported yet: 0 of 1 groups.");
    }

    @Test
    void waysAreFoundByTheirCodes() {
        assertThat(AcrossParts.of("max-minus-min")).contains(AcrossParts.MAX_MINUS_MIN);
        assertThat(OverTime.of("ratio-of-sums")).contains(OverTime.RATIO_OF_SUMS);
        assertThat(AcrossParts.of("average")).isEmpty();
    }

    private static Comparator<BigDecimal> nullableByNumber() {
        return Comparator.nullsFirst(BigDecimal::compareTo);
    }

    private static Amount ratio(String numerator, String denominator) {
        return Amount.ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Amount weighted(String value, String denominator) {
        return new Amount(new BigDecimal(value), null, new BigDecimal(denominator));
    }
}
