package uk.luton2040.measures.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @Test
    void wordsAreFoundByTheCodesThatTheCatalogueWrites() {
        assertThat(Better.of("lower")).contains(Better.LOWER);
        assertThat(ValueType.of("percentage")).contains(ValueType.PERCENTAGE);
        assertThat(Behaviour.of("rolling-12-months")).contains(Behaviour.ROLLING_12_MONTHS);
        assertThat(Behaviour.of("pooled-n-years")).contains(Behaviour.POOLED_N_YEARS);
    }

    @Test
    void otherWordsAreNotGuessedAt() {
        assertThat(Better.of("Higher")).isEmpty();
        assertThat(ValueType.of("")).isEmpty();
        assertThat(Behaviour.of("rolling_12_months")).isEmpty();
    }

    @Test
    void theAdverseDistanceIsPositiveOnTheBadSideOfTheTarget() {
        // Given
        BigDecimal sixty = new BigDecimal("60");
        BigDecimal seventy = new BigDecimal("70");

        // Then
        assertThat(Better.HIGHER.adverse(sixty, seventy)).isEqualByComparingTo("10");
        assertThat(Better.LOWER.adverse(sixty, seventy)).isEqualByComparingTo("-10");
    }

    @ParameterizedTest
    @EnumSource(names = {"RANGE", "CONTEXT"})
    void withoutADirectionNothingIsAdverse(Better better) {
        assertThatIllegalStateException().isThrownBy(() -> better.adverse(BigDecimal.ONE, BigDecimal.TEN));
    }
}
