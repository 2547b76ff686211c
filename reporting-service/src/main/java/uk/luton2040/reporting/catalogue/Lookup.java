package uk.luton2040.reporting.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.BoardAccess;

/** The catalogue's KPIs, as reporting knows them now: all of them, or those that the caller's boards are shown. */
@ApplicationScoped
class Lookup {
    private static final List<String> LIFE_CYCLE =
            List.of("proposed", "in-consultation", "agreed", "active", "retired", "merged", "withdrawn");

    private final Journal journal;
    private final BoardAccess access;

    Lookup(Journal journal, BoardAccess access) {
        this.journal = journal;
        this.access = access;
    }

    /** @param where the outcome, priority or group on which it hangs */
    record Entry(
            String code,
            String title,
            String where,
            String lifeCycle,
            @Nullable String frequency,
            String providers,
            List<String> openQuestions) {
        static Entry of(KpiState kpi, Facts facts) {
            return new Entry(
                    kpi.code(),
                    kpi.title(),
                    Definition.where(kpi, facts),
                    kpi.lifeCycle(),
                    kpi.frequency(),
                    kpi.providers().stream().map(facts::organisationName).collect(Collectors.joining(", ")),
                    kpi.openQuestions());
        }

        private boolean holds(String words) {
            String text = Stream.concat(Stream.of(code, title, where, providers), openQuestions.stream())
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.UK);
            return Stream.of(words.toLowerCase(Locale.UK).split("\\s+", -1)).allMatch(text::contains);
        }
    }

    /**
     * @param words all of which must stand in a KPI's code, title, place, providers or questions; null for any
     * @param lifeCycle null for any
     * @param questioned only those with an open question
     */
    List<Entry> find(@Nullable String words, @Nullable String lifeCycle, boolean questioned) {
        Facts facts = journal.now(Set.of());
        return seen(facts)
                .sorted(Comparator.comparing(KpiState::code))
                .filter(kpi -> lifeCycle == null || lifeCycle.equals(kpi.lifeCycle()))
                .filter(kpi -> !questioned || !kpi.openQuestions().isEmpty())
                .map(kpi -> Entry.of(kpi, facts))
                .filter(entry -> words == null || entry.holds(words))
                .toList();
    }

    Definition definition(String code) {
        Facts facts = journal.now(Set.of());
        Map<String, KpiState> seen = seen(facts).collect(Collectors.toMap(KpiState::code, Function.identity()));
        return Optional.ofNullable(seen.get(code))
                .map(kpi -> Definition.of(kpi, facts, seen))
                .orElseThrow(() -> ProblemException.notFound("KPI", code));
    }

    /** The states that some KPI is in, with their words. */
    Map<String, String> lifeCycles() {
        Set<String> used = seen(journal.now(Set.of())).map(KpiState::lifeCycle).collect(Collectors.toSet());
        Map<String, String> words = new LinkedHashMap<>();
        LIFE_CYCLE.stream().filter(used::contains).forEach(state -> words.put(state, state.replace('-', ' ')));
        return words;
    }

    private Stream<KpiState> seen(Facts facts) {
        if (access.seesEveryBoard()) {
            return facts.kpis().stream();
        }
        Set<String> shown = new LinkedHashSet<>();
        access.boards(facts).forEach(sights -> shown.addAll(sights.kpis(facts)));
        return facts.kpis().stream().filter(kpi -> shown.contains(kpi.code()));
    }
}
