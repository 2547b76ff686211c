package uk.luton2040.measurement;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock: the machine's, until a test says what time it is. */
public class TestClock extends Clock {
    private static final Clock MACHINE = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private static volatile @Nullable Instant told;

    /** From now on it is that moment, till {@link #asEver}. */
    public static void itIs(String instant) {
        told = Instant.parse(instant);
    }

    public static void asEver() {
        told = null;
    }

    @Override
    public Instant instant() {
        Instant now = told;
        return now == null ? MACHINE.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    static class Producer {
        @Produces
        @Alternative
        @Priority(1)
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
