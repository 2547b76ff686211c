package uk.luton2040.kit.aggregate;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that grow with time (RFC 9562, version 7): new rows go to the end of an index instead of all over it. They are
 * unique, not secret.
 */
public final class Uuid7 {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 1L << 63;
    private static final long RANDOM_IN_HIGH = 0x0fffL;
    private static final long RANDOM_IN_LOW = -1L >>> 2;

    private Uuid7() {}

    /** @param now to the millisecond */
    public static UUID at(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                now.toEpochMilli() << 16 | VERSION | random.nextLong() & RANDOM_IN_HIGH,
                VARIANT | random.nextLong() & RANDOM_IN_LOW);
    }
}
