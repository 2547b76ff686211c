package uk.luton2040.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final Hand hand = new Hand();
    private final Allowances allowances = new Allowances(new Limit(2, 6, 3), hand);

    @Test
    void afterTheBurstAClientWaitsForItsRate() {
        // When
        IntStream.range(0, 6).forEach(i -> leave(enter("a")));
        Allowance.Answer refused = enter("a").answer();
        hand.move(500);

        // Then
        assertThat(refused.refusal()).isEqualTo("You may ask 2 times a second, and 6 times at once.");
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isEqualTo(1);
        assertThat(refused.fullIn()).isEqualTo(3);
        assertThat(enter("a").answer().refusal()).isNull();
    }

    @Test
    void anotherClientHasAnAllowanceOfItsOwn() {
        // When
        IntStream.range(0, 7).forEach(i -> enter("a"));

        // Then
        assertThat(enter("b").answer().refusal()).isNull();
        assertThat(enter("b").answer().remaining()).isEqualTo(4);
    }

    @Test
    void whatIsWorkedOnIsCountedUntilItHasEnded() {
        // Given
        Allowances.Entry first = enter("a");
        enter("a");
        enter("a");

        // When
        Allowance.Answer fourth = enter("a").answer();
        leave(first);

        // Then
        assertThat(fourth.refusal()).isEqualTo("3 of your requests are being worked on; wait for one of them.");
        assertThat(fourth.retryAfter()).isEqualTo(1);
        assertThat(enter("a").answer().refusal()).isNull();
    }

    @Test
    void onlyClientsThatHaveRestedAreForgotten() {
        // Given
        enter("at work");
        IntStream.range(0, 2_000).forEach(i -> leave(enter("client " + i)));

        // When
        hand.move(3_000);
        leave(enter("one more"));

        // Then
        assertThat(allowances.size()).isEqualTo(2);
    }

    private Allowances.Entry enter(String client) {
        return allowances.enter(client);
    }

    private static void leave(Allowances.Entry entry) {
        entry.allowance().leave();
    }

    private record Limit(int perSecond, int burst, int inFlight) implements LimitConfig {
        @Override
        public List<String> paths() {
            return List.of("/api/");
        }
    }

    /** A clock that is moved by hand. */
    private static final class Hand implements TimeMeter {
        private long now;

        void move(long milliseconds) {
            now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
