package uk.luton2040.catalogue.quality;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.KpiState;

/** KPIs that may be the same measure: their titles share most of their words (Jaccard index of word sets). */
record Doubles(Contents contents) {
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
        return Alike.pairs(kpis.stream().map(kpi -> words(kpi.title())).toList()).stream()
                .map(pair -> finding(kpis.get(pair.one()), kpis.get(pair.other())));
    }

    private static Finding finding(KpiState one, KpiState other) {
        return new Finding(
                "possible-double",
                Finding.DOUBT,
                "kpi",
                one.code(),
                "“%s” may be the same measure as %s, “%s”.".formatted(one.title(), other.code(), other.title()));
    }

    private static Set<String> words(String title) {
        return Stream.of(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
