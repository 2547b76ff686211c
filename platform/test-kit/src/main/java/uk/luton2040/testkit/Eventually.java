package uk.luton2040.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what must happen, and says on time-out what never did. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * Repeats the assertion until it holds, for 20 s at most.
     *
     * @param what ends the sentence "it never happened that …"
     */
    public static void eventually(String what, ThrowingRunnable assertion) {
        eventually(what, PATIENCE, assertion);
    }

    /** Repeats the assertion until it holds; fails with {@code what} and the last failure after {@code patience}. */
    public static void eventually(String what, Duration patience, ThrowingRunnable assertion) {
        Awaitility.await("it never happened that " + what)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    /** Waits for the condition, for 20 s at most. */
    public static void eventuallyTrue(String what, Callable<Boolean> condition) {
        Awaitility.await("it never happened that " + what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreExceptions()
                .until(condition);
    }
}
