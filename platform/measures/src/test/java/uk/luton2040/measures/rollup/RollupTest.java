package uk.luton2040.measures.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.rollup.Rollup.Band;
import uk.luton2040.measures.status.Status;

class RollupTest {
    @Test
    void everyMemberIsCountedOnceAndTheWorstIsNamed() {
        // When
        Rollup rollup = Rollup.of(List.of(
                member("A", GREEN, null),
                member("B", AMBER, "-4"),
                member("C", RED, null),
                member("D", RED, "1"),
                member("E", RED, "-1"),
                member("F", GREY, null),
                new Member("G", "Title of G", GREY, false, null)));

        // Then
        assertThat(rollup.judged().words()).isEqualTo("5 of 7 KPIs");
        assertThat(rollup.worst()).isNotNull();
        assertThat(rollup.worst().code()).isEqualTo("E");
        assertThat(rollup.sentence())
                .isEqualTo("1 green, 1 amber, 3 red, 1 grey, 1 without data. Worst: Title of E, red.");
        assertThat(rollup.meanScore()).isEqualByComparingTo("-1.333333");
        assertThat(rollup.band()).isEqualTo(Band.MODERATE_MOVEMENT_AWAY);
    }

    @Test
    void withoutRedTheWorstIsAmberAndWithoutBothThereIsNone() {
        assertThat(Rollup.of(List.of(member("A", GREEN, null), member("B", AMBER, null), member("C", AMBER, null)))
                        .worst())
                .extracting(Member::code)
                .isEqualTo("B");
        assertThat(Rollup.of(List.of(member("A", GREEN, "-5"))).worst()).isNull();
    }

    @Test
    void anEmptyOutcomeIsNoneOfNone() {
        Rollup rollup = Rollup.of(List.of());

        assertThat(rollup.judged().words()).isEqualTo("0 of 0 KPIs");
        assertThat(rollup.meanScore()).isNull();
        assertThat(rollup.band()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "5, SIGNIFICANT_PROGRESS",
        "2.5, SIGNIFICANT_PROGRESS",
        "2.499999, MODERATE_PROGRESS",
        "0, MODERATE_PROGRESS",
        "-0.000001, MODERATE_MOVEMENT_AWAY",
        "-2.5, MODERATE_MOVEMENT_AWAY",
        "-2.500001, SIGNIFICANT_MOVEMENT_AWAY"
    })
    void theMeanScoreHasABand(String score, Band band) {
        assertThat(Rollup.of(List.of(member("A", GREY, score))).band()).isEqualTo(band);
    }

    @Property
    void nothingIsDropped(@ForAll List<Status> statuses, @ForAll boolean hasData) {
        Rollup rollup = Rollup.of(statuses.stream()
                .map(status -> new Member("A", "A", status, hasData || status != GREY, null))
                .toList());

        assertThat(Stream.of(rollup.green(), rollup.amber(), rollup.red(), rollup.grey(), rollup.noData())
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(statuses.size());
        assertThat(rollup.judged().expected()).isEqualTo(statuses.size());
    }

    private static Member member(String code, Status status, @Nullable String score) {
        return new Member(code, "Title of " + code, status, true, score == null ? null : new BigDecimal(score));
    }
}
