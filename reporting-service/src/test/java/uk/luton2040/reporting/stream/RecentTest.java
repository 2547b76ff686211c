package uk.luton2040.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent(3);

    @Test
    void beforeAnythingHasChangedNothingIsMissed() {
        assertThat(recent.newest()).isZero();
        assertThat(recent.reachesBackTo(0)).isTrue();
        assertThat(recent.reachesBackTo(1)).isFalse();
        assertThat(recent.reachesBackTo(Long.MIN_VALUE)).isFalse();
    }

    @Test
    void whatComesAfterAPositionIsToldInItsOrder() {
        // When
        recent.add(changes(4, 6, 7));

        // Then
        assertThat(recent.after(4)).extracting(Change::position).containsExactly(6L, 7L);
        assertThat(recent.after(5)).extracting(Change::position).containsExactly(6L, 7L);
        assertThat(recent.after(7)).isEmpty();
    }

    @Test
    void whatWasForgottenIsMissed() {
        // When
        recent.add(changes(4, 6, 7));
        recent.add(changes(8, 9));

        // Then
        assertThat(recent.after(0)).extracting(Change::position).containsExactly(7L, 8L, 9L);
        assertThat(recent.reachesBackTo(6)).isTrue();
        assertThat(recent.reachesBackTo(5)).isFalse();
    }

    @Test
    void aPositionThatWasNeverReachedIsOfAnotherStream() {
        // When
        recent.add(changes(4));

        // Then
        assertThat(recent.reachesBackTo(4)).isTrue();
        assertThat(recent.reachesBackTo(5)).isFalse();
        assertThat(recent.reachesBackTo(2)).isFalse();
    }

    private static List<Change> changes(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position -> new Change(position, "board", "card", "{}"))
                .toList();
    }
}
