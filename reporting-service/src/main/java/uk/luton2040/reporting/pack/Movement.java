package uk.luton2040.reporting.pack;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise than it was.
 *
 * @param what a code of {@link What}
 * @param about {@code kpi}, {@code project} or {@code risk}
 * @param from null where there was nothing
 * @param to null where there is nothing any more
 * @param because what moved a status: codes of {@link What}
 * @param sentence for a board member, who has not read the one before
 */
public record Movement(
        String what,
        String about,
        String code,
        String title,
        @Nullable String from,
        @Nullable String to,
        List<String> because,
        String sentence) {

    /** In the order in which a board should hear of them. */
    enum What {
        STATUS,
        ACTION,
        REVISION,
        RULE_CHANGE,
        TARGET_CHANGE,
        CALCULATION,
        GONE,
        ADDED,
        MOVED,
        NEW_DATA;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    boolean is(What kind) {
        return what.equals(kind.code());
    }
}
