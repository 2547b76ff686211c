package uk.luton2040.kit.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What is left to one client. */
final class Allowance {
    private static final double SECOND = 1e9;

    private final LimitConfig limit;
    private final Bucket bucket;
    private final AtomicInteger inFlight = new AtomicInteger();

    /**
     * An answer to whoever asks.
     *
     * @param refusal why not, or null
     * @param remaining requests that could follow at once
     * @param fullIn seconds until all of the allowance is back
     * @param retryAfter seconds until it is worth asking again; 0 when it is not refused
     */
    record Answer(@Nullable String refusal, long remaining, long fullIn, long retryAfter) {}

    Allowance(LimitConfig limit, TimeMeter time) {
        this.limit = limit;
        this.bucket = Bucket.builder()
                .addLimit(rate -> rate.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Every request asks first; one that is not refused must {@link #leave} in the end. */
    Answer enter() {
        ConsumptionProbe rate = bucket.tryConsumeAndReturnRemaining(1);
        long fullIn = Math.ceilDiv(limit.burst() - rate.getRemainingTokens(), limit.perSecond());
        if (!rate.isConsumed()) {
            long wait = Math.max(1, (long) Math.ceil(rate.getNanosToWaitForRefill() / SECOND));
            String refusal =
                    "You may ask %d times a second, and %d times at once.".formatted(limit.perSecond(), limit.burst());
            return new Answer(refusal, 0, fullIn, wait);
        }
        if (inFlight.incrementAndGet() > limit.inFlight()) {
            inFlight.decrementAndGet();
            String refusal =
                    "%d of your requests are being worked on; wait for one of them.".formatted(limit.inFlight());
            return new Answer(refusal, rate.getRemainingTokens(), fullIn, 1);
        }
        return new Answer(null, rate.getRemainingTokens(), fullIn, 0);
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    /** Whether it is like a new one, so that forgetting it changes nothing. */
    boolean isWhole() {
        return inFlight.get() == 0 && bucket.getAvailableTokens() >= limit.burst();
    }
}
