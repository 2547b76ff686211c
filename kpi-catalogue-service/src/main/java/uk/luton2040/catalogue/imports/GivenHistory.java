package uk.luton2040.catalogue.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.luton2040.catalogue.kpi.Step;
import uk.luton2040.catalogue.kpi.Version;
import uk.luton2040.measures.period.London;

/** The KPIs whose own history an import brings: it tells how they came to be so, and nothing is made up beside it. */
final class GivenHistory {
    private final Map<String, Instant> newest = new HashMap<>();
    private final Set<String> redefined = new HashSet<>();
    private final List<Succession> successions = new ArrayList<>();

    private record Succession(String successor, String predecessor, Instant at) {}

    void has(String kpi, Version version) {
        redefined.add(kpi);
        has(kpi, version.knownAt());
    }

    void has(String kpi, Step step) {
        has(kpi, step.at());
    }

    private void has(String kpi, Instant at) {
        newest.merge(kpi, at, (a, b) -> a.isAfter(b) ? a : b);
    }

    void succession(String kpi, Step step) {
        step.inFavourOf().forEach(successor -> successions.add(new Succession(successor, kpi, step.at())));
    }

    boolean isOf(String kpi) {
        return newest.containsKey(kpi);
    }

    boolean hasVersionsOf(String kpi) {
        return redefined.contains(kpi);
    }

    /** The day of the last thing that happened to the KPI: the import was written then or later. */
    LocalDate writtenFrom(String kpi) {
        return London.dateOf(newest.getOrDefault(kpi, Instant.MAX));
    }

    /** Successors with those whose place they took, in the order in which it happened. */
    void forEachSuccession(BiConsumer<String, String> taker) {
        successions.stream()
                .sorted(Comparator.comparing(Succession::at))
                .forEach(succession -> taker.accept(succession.successor(), succession.predecessor()));
    }
}
