package uk.luton2040.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** How long a step took and, in turn with it, the least that it could take: both in the same weather. */
record Beside(Timings step, Timings least) {
    /** Over the columns of {@link #line}. */
    static final String HEADING =
            "%%-44s %6s %10s %10s %10s %18s%%n".formatted("times", "p50", "p99", "max", "× least p50, p99");

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

    /** A line of a table: how often, p50, p99 and the longest in milliseconds, and how many times the least they are. */
    String line(String what) {
        return "%-44s %6d %s %10.1f %7.1f".formatted(what, step.count(), step, ratio(0.5), ratio(0.99));
    }

    /** How many times the least it took, at that share of all. */
    double ratio(double share) {
        return step.milliseconds(share) / least.milliseconds(share);
    }
}
