package uk.luton2040.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** How long a step took and, in turn with it, the least that it could take: both in the same weather. */
record Beside(Timings step, Timings least) {
    private static final int TIMES = 500;
    private static final int WARM_UP = 100;
    private static final long LONG_ENOUGH = Duration.ofSeconds(20).toNanos();

    /** Both are repeated: first to warm up, then 500 times or as often as they can be done in 20 seconds. */
    static Beside of(Timings.Step step, Timings.Step least) throws IOException, InterruptedException, SQLException {
        repeat(step, least, WARM_UP, LONG_ENOUGH / 4);
        return repeat(step, least, TIMES, LONG_ENOUGH);
    }

    private static Beside repeat(Timings.Step step, Timings.Step least, int times, long nanos)
            throws IOException, InterruptedException, SQLException {
        var timed = new Beside(new Timings(), new Timings());
        long end = System.nanoTime() + nanos;
        do {
            timed.least().add(Timings.taken(least));
            timed.step().add(Timings.taken(step));
        } while (timed.step().count() < times && System.nanoTime() < end);
        return timed;
    }

    /** How many times the least it took, at that share of all. */
    double ratio(double share) {
        return step.milliseconds(share) / least.milliseconds(share);
    }
}
