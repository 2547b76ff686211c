package uk.luton2040.catalogue.kpi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an agreed word from one that is still open in the paper it comes from. */
final class Settled {
    private static final Set<String> OPEN =
            Set.of("", "tbc", "to be confirmed", "possibly", "part", "quarterly/annual");

    private Settled() {}

    static boolean isOpen(@Nullable String words) {
        return words == null || OPEN.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** Nothing said is no doubt; a word such as {@code possibly} is. */
    static boolean isDoubtful(@Nullable String words) {
        return words != null && isOpen(words);
    }
}
