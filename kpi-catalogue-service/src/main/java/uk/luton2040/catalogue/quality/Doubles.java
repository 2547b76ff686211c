package uk.luton2040.catalogue.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.KpiState;

/** KPIs that may be the same measure: their titles share most of their words (Jaccard index of word sets). */
record Doubles(Contents contents) {
    private static final double ALIKE = 0.6;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "and",
            "for",
            "with",
            "from",
            "that",
            "are",
            "who",
            "number",
            "percentage",
            "rate",
            "total",
            "overall",
            "all",
            "per",
            "measure");

    Stream<Finding> all() {
        List<KpiState> kpis = contents.living().toList();
        Map<String, Set<String>> words = kpis.stream()
                .map(KpiState::code)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> words(contents.kpi(code).orElseThrow().title())));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < kpis.size(); i++) {
            for (int j = i + 1; j < kpis.size(); j++) {
                KpiState one = kpis.get(i);
                KpiState other = kpis.get(j);
                if (alike(words.getOrDefault(one.code(), Set.of()), words.getOrDefault(other.code(), Set.of()))) {
                    findings.add(new Finding(
                            "possible-double",
                            Finding.DOUBT,
                            "kpi",
                            one.code(),
                            "“%s” may be the same measure as %s, “%s”."
                                    .formatted(one.title(), other.code(), other.title())));
                }
            }
        }
        return findings.stream();
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        if (one.size() < 2 || other.size() < 2) {
            return one.equals(other) && !one.isEmpty();
        }
        long shared = one.stream().filter(other::contains).count();
        return shared >= ALIKE * (one.size() + other.size() - shared);
    }

    private static Set<String> words(String title) {
        return Stream.of(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
