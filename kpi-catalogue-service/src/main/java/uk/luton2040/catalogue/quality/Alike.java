package uk.luton2040.catalogue.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two word sets that share at least three fifths of all their words (Jaccard index 0.6), by their places in a list.
 *
 * <p>Not each is compared with each. Of n words, a set shares at least 0.6 n with any like it; so when all sets put
 * their words in one order, the rarest first, two that are alike have a word in common among the first 0.4 n + 1 of
 * each, and only sets that meet there are compared (prefix filtering: Chaudhuri, Ganti, Kaushik, "A primitive operator
 * for similarity joins in data cleaning", ICDE 2006).
 */
record Alike(int one, int other) {

    /** In the order of the first, then of the second. Empty sets are like nothing. */
    static List<Alike> pairs(List<Set<String>> sets) {
        List<int[]> ranked = rarestFirst(sets);
        Map<Integer, List<Integer>> places = new HashMap<>();
        int[] metBy = new int[sets.size()];
        List<Alike> pairs = new ArrayList<>();
        for (int other = 0; other < sets.size(); other++) {
            int[] words = ranked.get(other);
            for (int i = 0; i < words.length - leastShared(words.length) + 1; i++) {
                List<Integer> earlier = places.computeIfAbsent(words[i], rank -> new ArrayList<>());
                for (int one : earlier) {
                    if (metBy[one] != other) {
                        metBy[one] = other;
                        if (areAlike(ranked.get(one), words)) {
                            pairs.add(new Alike(one, other));
                        }
                    }
                }
                earlier.add(other);
            }
        }
        pairs.sort(Comparator.comparing(Alike::one).thenComparing(Alike::other));
        return pairs;
    }

    /** The words of each set as their ranks among all words, ascending: the fewer sets have one, the lower its rank. */
    private static List<int[]> rarestFirst(List<Set<String>> sets) {
        Map<String, Long> uses = sets.stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> ranks = new HashMap<>();
        uses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(word -> ranks.put(word.getKey(), ranks.size()));
        return sets.stream()
                .map(words -> words.stream()
                        .mapToInt(word -> ranks.getOrDefault(word, 0))
                        .sorted()
                        .toArray())
                .toList();
    }

    /** How many of so many words any set alike has too: 0.6 of them, rounded up, and one at least. */
    private static int leastShared(int words) {
        return Math.max(1, (3 * words + 4) / 5);
    }

    private static boolean areAlike(int[] one, int[] other) {
        long shared = Arrays.stream(one)
                .filter(word -> Arrays.binarySearch(other, word) >= 0)
                .count();
        return 5 * shared >= 3 * (one.length + other.length - shared);
    }
}
