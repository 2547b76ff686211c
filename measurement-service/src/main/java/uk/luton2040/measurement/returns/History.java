package uk.luton2040.measurement.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything decided about one thing, oldest first; the newest holds. */
public record History<T>(List<Change<T>> changes) {

    public static <T> History<T> none() {
        return new History<>(List.of());
    }

    Optional<Change<T>> newest() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
    }

    /** What held at that moment. */
    Optional<Change<T>> at(Instant moment) {
        return changes.reversed().stream()
                .filter(change -> !change.at().isAfter(moment))
                .findFirst();
    }

    long revision() {
        return newest().map(Change::revision).orElse(0L);
    }
}
