package uk.luton2040.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/** How long one thing took, each time it was done; in nanoseconds. */
final class Timings {
    private static final double MILLISECOND = 1e6;

    private long[] nanos = new long[64];
    private int count;

    /** What is timed. */
    interface Step {
        void run() throws IOException, InterruptedException, SQLException;
    }

    /** How many nanoseconds the step took. */
    static long taken(Step step) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        step.run();
        return System.nanoTime() - began;
    }

    void add(long nanosTaken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanosTaken;
    }

    void addAll(Timings others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The smallest duration that a share of all does not exceed, in milliseconds (nearest rank). */
    double milliseconds(double share) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / MILLISECOND;
    }

    @Override
    public String toString() {
        return "%10.1f %10.1f %10.1f".formatted(milliseconds(0.5), milliseconds(0.99), milliseconds(1));
    }
}
