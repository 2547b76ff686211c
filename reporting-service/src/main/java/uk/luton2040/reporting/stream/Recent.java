package uk.luton2040.reporting.stream;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The newest changes in memory, by position. Not for several threads at once. */
final class Recent {
    private final int kept;
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    private long forgottenUntil;

    Recent(int kept) {
        this.kept = kept;
    }

    /** 0 while nothing has changed. */
    long newest() {
        return changes.isEmpty() ? 0 : changes.lastKey();
    }

    /** Whether everything after that position is known; it is not where the position was never reached. */
    boolean reachesBackTo(long position) {
        return forgottenUntil <= position && position <= newest();
    }

    List<Change> after(long position) {
        return List.copyOf(changes.tailMap(position, false).values());
    }

    void add(Collection<Change> fresh) {
        if (changes.isEmpty() && !fresh.isEmpty()) {
            forgottenUntil = fresh.iterator().next().position() - 1;
        }
        fresh.forEach(change -> changes.put(change.position(), change));
        while (changes.size() > kept) {
            forgottenUntil = changes.pollFirstEntry().getKey();
        }
    }
}
