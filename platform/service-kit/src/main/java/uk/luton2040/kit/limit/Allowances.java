package uk.luton2040.kit.limit;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Every client's allowance, for as long as it differs from a new one. */
final class Allowances {
    /** So many may be told apart before those that have rested are looked for, once a second. */
    private static final int MANY = 1_000;

    private static final long BETWEEN_LOOKS = 1_000_000_000L;

    private final LimitConfig limit;
    private final TimeMeter time;
    private final ConcurrentMap<String, Allowance> byClient = new ConcurrentHashMap<>();
    private final AtomicLong looked;

    Allowances(LimitConfig limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
        this.looked = new AtomicLong(time.currentTimeNanos());
    }

    /** What was decided on a request, and whom to tell when it has ended. */
    record Entry(Allowance allowance, Allowance.Answer answer) {}

    Entry enter(String client) {
        forgetTheRested();
        Entry[] entry = new Entry[1];
        byClient.compute(client, (name, known) -> {
            Allowance allowance = known == null ? new Allowance(limit, time) : known;
            entry[0] = new Entry(allowance, allowance.enter());
            return allowance;
        });
        return entry[0];
    }

    int size() {
        return byClient.size();
    }

    private void forgetTheRested() {
        long now = time.currentTimeNanos();
        long last = looked.get();
        if (byClient.size() >= MANY && now - last >= BETWEEN_LOOKS && looked.compareAndSet(last, now)) {
            byClient.keySet()
                    .forEach(client ->
                            byClient.computeIfPresent(client, (name, known) -> known.isWhole() ? null : known));
        }
    }
}
