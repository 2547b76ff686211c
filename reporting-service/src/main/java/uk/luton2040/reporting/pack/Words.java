package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an officer writes into a pack, as plain text or CommonMark; HTML in it is shown as it was typed.
 *
 * @param covering the covering text that comes first
 * @param answers what is said about a point the figures raise, by the point's key
 */
@Schema(
        examples =
                "{\"highlights\":\"Two in three of our homes are decent.\",\"answers\":{\"DIS-03:red-without-action\":\"The"
                        + " board is asked to agree an outreach team.\"}}")
record Words(
        @Nullable @Size(max = Words.LONGEST) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String highlights,

        @Nullable @Size(max = Words.LONGEST) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String challenges,

        @Nullable @Size(max = Words.LONGEST) @Pattern(regexp = Words.FORM, message = Words.REFUSED)
        String covering,

        @Size(max = 500)
        Map<String, @Size(min = 1, max = 2_000) @Pattern(regexp = Words.FORM, message = Words.REFUSED) String>
                answers) {
    static final int LONGEST = 10_000;

    /** No control characters: not every format of a pack can hold them. */
    static final String FORM = "[[^\\p{Cc}\\uFFFE\\uFFFF]\\n\\r\\t]*";

    static final String REFUSED = "must hold no control characters";

    static final Words NONE = new Words(null, null, null, Map.of());

    Words {
        answers = new TreeMap<>(Objects.requireNonNullElse(answers, Map.of()));
    }
}
