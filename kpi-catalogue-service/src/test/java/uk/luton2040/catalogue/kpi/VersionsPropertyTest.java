package uk.luton2040.catalogue.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.ProblemException;

/** Any run of changes, corrections and refusals leaves exactly one definition in force on every day. */
class VersionsPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 15);
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayHasTheDefinitionThatWasLastDecidedForIt(long seed) {
        // Given
        var random = new Random(seed);
        var kpi = new Kpi("T-1", 0);
        kpi.revise(titled("0"), null, edit(0));
        TreeMap<LocalDate, String> decided = new TreeMap<>(Map.of(LocalDate.MIN, "0"));

        // When
        for (int change = 1; change <= 12; change++) {
            LocalDate from = random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(3_000));
            decide(kpi, decided, from, change);
        }

        // Then
        for (int day = -10; day < 3_010; day += 7) {
            LocalDate date = FIRST.plusDays(day);
            assertThat(kpi.state().on(date).title())
                    .as("seed %d, %s", seed, date)
                    .isEqualTo(decided.floorEntry(date).getValue());
        }
        assertThat(kpi.definition().title()).isEqualTo(decided.floorEntry(TODAY).getValue());
        assertThat(kpi.versions()).extracting(Version::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theFirstHoldsSinceEver() {
        // Given
        var kpi = new Kpi("T-1", 0);

        // When
        kpi.revise(titled("0"), FIRST, edit(0));

        // Then
        assertThat(kpi.versions())
                .singleElement()
                .extracting(Version::effectiveFrom)
                .isNull();
    }

    @Test
    void whatHoldsAlreadyOnThatDayIsNoVersion() {
        // Given
        var kpi = new Kpi("T-1", 0);
        kpi.revise(titled("0"), null, edit(0));
        kpi.revise(titled("1"), FIRST, edit(1));

        // When
        kpi.revise(titled("1"), FIRST, edit(2));
        kpi.revise(titled("1"), null, edit(3));

        // Then
        assertThat(kpi.versions()).hasSize(2);
    }

    private static void decide(Kpi kpi, TreeMap<LocalDate, String> decided, @Nullable LocalDate from, int change) {
        LocalDate since = from == null ? decided.floorKey(TODAY) : from;
        boolean overlaps = !decided.containsKey(since) && decided.higherKey(since) != null;
        Definition next = titled("" + change);
        if (overlaps) {
            assertThatThrownBy(() -> kpi.revise(next, from, edit(change))).isInstanceOf(ProblemException.class);
        } else {
            kpi.revise(next, from, edit(change));
            decided.put(since, "" + change);
        }
    }

    private static Definition titled(String title) {
        return Definitions.with(null, Map.of("title", title));
    }

    private static Edit edit(int change) {
        return new Edit("test", null, Instant.EPOCH.plusSeconds(change), TODAY);
    }
}
