package uk.luton2040.delivery.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.kit.problem.Problem;

class RulesTest {
    private static final RiskMatrixState MATRIX = new RiskMatrixState(
            "three-by-three",
            "Three by three",
            List.of("Unlikely", "Possible", "Likely"),
            List.of("Minor", "Moderate", "Major"),
            List.of(
                    new RiskMatrixState.Band("Low", "green", 1),
                    new RiskMatrixState.Band("Medium", "amber", 3),
                    new RiskMatrixState.Band("High", "red", 6)),
            null);

    @ParameterizedTest
    @CsvSource({"1, 1, 1, Low", "1, 2, 2, Low", "1, 3, 3, Medium", "2, 2, 4, Medium", "3, 2, 6, High", "3, 3, 9, High"})
    void aScoreIsTheProductAndItsBandBeginsAtItsLowestScore(int likelihood, int impact, int score, String band) {
        // When
        var judged = rules(MATRIX).judge(NewScore.of(likelihood, impact));

        // Then
        assertThat(judged.score()).isEqualByComparingTo(BigDecimal.valueOf(score));
        assertThat(judged.band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "4,   2,   ,  /likelihood, not-on-the-matrix",
        "0,   2,   ,  /likelihood, not-on-the-matrix",
        "-1,  2,   ,  /likelihood, not-on-the-matrix",
        "2.5, 2,   ,  /likelihood, not-on-the-matrix",
        "2,   3.1, ,  /impact,     not-on-the-matrix",
        "2,   ,    ,  /impact,     not-on-the-matrix",
        ",    ,    ,  /score,      not-on-the-matrix",
        ",    ,   10, /score,      not-on-the-matrix",
        ",    ,  2.5, /score,      not-on-the-matrix",
        "2,   3,   5, /score,      not-the-product"
    })
    void aScoreThatHasNoPlaceOnTheMatrixIsRefusedWhereItIsWrong(
            @Nullable BigDecimal likelihood,
            @Nullable BigDecimal impact,
            @Nullable BigDecimal score,
            String pointer,
            String code) {
        // When
        var errors = rules(MATRIX).errors("", new NewScore(likelihood, impact, score));

        // Then
        assertThat(errors).extracting(Problem.Error::pointer).containsExactly(pointer);
        assertThat(errors).extracting(Problem.Error::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, ", "2.0, 3, ", "2, 3, 6", ", , 7"})
    void aScoreThatHasOneIsTaken(
            @Nullable BigDecimal likelihood, @Nullable BigDecimal impact, @Nullable BigDecimal score) {
        assertThat(rules(MATRIX).errors("", new NewScore(likelihood, impact, score)))
                .isEmpty();
    }

    @Test
    void withoutAMatrixAScoreIsBareAndHasNoBand() {
        // Given
        var bare = NewScore.bare(new BigDecimal("62.50"));

        // When
        var judged = rules(null).judge(bare);

        // Then
        assertThat(rules(null).errors("/current", bare)).isEmpty();
        assertThat(judged.score()).isEqualTo(new BigDecimal("62.5"));
        assertThat(judged.band()).isNull();
        assertThat(rules(null).errors("/current", NewScore.of(2, 2)))
                .extracting(Problem.Error::code)
                .containsExactly("no-matrix");
    }

    @Test
    void whatIsBorneIsBorneAndACategoryMayBearLess() {
        // Given
        var rules = rules(MATRIX);

        // Then
        assertThat(rules.isAboveAppetite(new BigDecimal(4), null)).isFalse();
        assertThat(rules.isAboveAppetite(new BigDecimal(6), null)).isTrue();
        assertThat(rules.isAboveAppetite(new BigDecimal(4), "financial")).isTrue();
        assertThat(rules.isAboveAppetite(null, "financial")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, 4, same", "4, 6, up", "6, 4, down", ", 4, new", "4, , new", ", , same"})
    void movementIsBetweenTwoScores(@Nullable BigDecimal before, @Nullable BigDecimal after, String movement) {
        assertThat(Movement.between(before, after).code()).isEqualTo(movement);
    }

    private static Rules rules(@Nullable RiskMatrixState matrix) {
        return new Rules(
                new RiskRegisterState(
                        "place",
                        "Place",
                        "department",
                        null,
                        null,
                        matrix == null ? null : matrix.code(),
                        new RiskRegisterState.Appetite(
                                new BigDecimal(4),
                                List.of(new RiskRegisterState.OfCategory("financial", new BigDecimal(2)))),
                        null,
                        null,
                        null,
                        false),
                matrix);
    }
}
