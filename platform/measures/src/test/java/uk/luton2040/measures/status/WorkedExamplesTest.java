package uk.luton2040.measures.status;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;
import static uk.luton2040.measures.status.Given.evidence;
import static uk.luton2040.measures.status.Given.figure;
import static uk.luton2040.measures.status.Given.strictTarget;
import static uk.luton2040.measures.status.Given.target;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of the domain document. */
class WorkedExamplesTest {
    @ParameterizedTest
    @CsvSource({"70, GREEN", "70.1, GREEN", "69.999999, AMBER", "63, AMBER", "62.9, RED", "62.9999999999, RED"})
    void localSpendIsJudgedWithTenPercentOfItsTarget(BigDecimal spend, Status status) {
        // Given
        Rule rule = new PercentTolerance(figure("0.10"), HIGHER, false);

        // When
        Judgement judgement = rule.judge(evidence(spend, target(figure("70"))));

        // Then
        assertThat(judgement.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"899, GREEN", "900, AMBER", "945, AMBER", "946, RED", "0, GREEN"})
    void householdsInTemporaryAccommodationMustBeUnderTheTarget(BigDecimal households, Status status) {
        // Given
        Rule strictByItself = new PercentTolerance(figure("0.05"), LOWER, true);
        Rule strictByItsTarget = new PercentTolerance(figure("0.05"), LOWER, false);

        // Then
        assertThat(strictByItself
                        .judge(evidence(households, target(figure("900"))))
                        .status())
                .isEqualTo(status);
        assertThat(strictByItsTarget
                        .judge(evidence(households, strictTarget(figure("900"))))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "5, AMBER", "6, RED"})
    void roughSleepingIsJudgedAgainstNobody(BigDecimal people, Status status) {
        // Given
        Rule rule = new AbsoluteTolerance(figure("5"), LOWER, false);

        // Then
        assertThat(rule.judge(evidence(people, target(figure("0")))).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"100, GREEN", "100.00, GREEN", "99.9, RED", "99.9999999999, RED"})
    void statutorySafetyHasNoTolerance(BigDecimal compliance, Status status) {
        // Given
        Rule rule = new AbsoluteTolerance(BigDecimal.ZERO, HIGHER, false);

        // Then
        assertThat(rule.judge(evidence(compliance, target(figure("100")))).status())
                .isEqualTo(status);
    }
}
