package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.problem.ProblemException;

class AskedTest {

    @ParameterizedTest
    @CsvSource({
        "2021-10-31, 2021-10-31T23:59:59.999999Z",
        "2021-07-31, 2021-07-31T22:59:59.999999Z",
        "2021-07-31T09:00, 2021-07-31T08:00:00Z",
        "2021-07-31T09:00:30Z, 2021-07-31T09:00:30Z",
        "2021-07-31T09:00:00.123456Z, 2021-07-31T09:00:00.123456Z",
        "2021-12-31T09:00:00+02:00, 2021-12-31T07:00:00Z"
    })
    void aMomentIsReadByTheClocksOfLutonUnlessItNamesOthers(String given, Instant moment) {
        assertThat(Asked.instant(given)).isEqualTo(moment);
    }

    @Test
    void anEmptyFieldAsksForNoMoment() {
        assertThat(Asked.instant(" ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2021-02-30", "2021-07-31T25:00", "2021-07-31T09:00:00X"})
    void whatIsNoMomentIsRefusedWithAnExample(String given) {
        assertThatThrownBy(() -> Asked.instant(given))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“%s” is no moment".formatted(given))
                .hasMessageContaining("2021-10-31T09:00");
    }
}
