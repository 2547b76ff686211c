package uk.luton2040.catalogue.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs found by their rare words are those found by comparing each with each. */
class AlikePropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** Few words, so that many sets are alike or almost; some used far more than others, as in any language. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSamePairsAreFoundAsByComparingEachWithEach(long seed) {
        // Given
        var random = new Random(seed);
        int vocabulary = 3 + random.nextInt(30);
        List<Set<String>> sets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Set<String> words = new HashSet<>();
            int draws = random.nextInt(12);
            for (int draw = 0; draw < draws; draw++) {
                words.add("w" + Math.min(random.nextInt(vocabulary), random.nextInt(vocabulary)));
            }
            sets.add(words);
        }

        // When
        List<Alike> pairs = Alike.pairs(sets);

        // Then
        assertThat(pairs).isEqualTo(eachWithEach(sets));
    }

    private static List<Alike> eachWithEach(List<Set<String>> sets) {
        List<Alike> pairs = new ArrayList<>();
        for (int one = 0; one < sets.size(); one++) {
            for (int other = one + 1; other < sets.size(); other++) {
                if (jaccard(sets.get(one), sets.get(other)) >= 0.6) {
                    pairs.add(new Alike(one, other));
                }
            }
        }
        return pairs;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    @ParameterizedTest
    @CsvSource({
        "a b c,         a b c d e,   true", // three of five
        "a b c,         a b c d e f, false",
        "a b c d,       a b c e,     true",
        "a b,           a c,         false",
        "a,             a,           true",
        "a,             a b,         false"
    })
    void threeFifthsOfAllWordsAreEnough(String one, String other, boolean alike) {
        // When
        List<Alike> pairs = Alike.pairs(List.of(Set.of(one.split(" ")), Set.of(other.split(" "))));

        // Then
        assertThat(!pairs.isEmpty()).isEqualTo(alike);
    }
}
