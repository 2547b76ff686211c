package uk.luton2040.reporting.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.scorecard.Sights;

/** One of the things a form lets a reader choose from. */
public record Choice(String value, String label, boolean chosen) {

    /** @param chosen the value that is; null for none */
    public static Choice of(String value, String label, @Nullable String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    /**
     * @param labels by their values, in the order in which they are offered
     * @param chosen the value; null for none
     */
    public static List<Choice> of(Map<String, String> labels, @Nullable String chosen) {
        return labels.entrySet().stream()
                .map(offered -> of(offered.getKey(), offered.getValue(), chosen))
                .toList();
    }

    public static List<Choice> ofBoards(List<Sights> boards, @Nullable String chosen) {
        return boards.stream()
                .map(sights -> of(sights.board().code(), sights.board().name(), chosen))
                .toList();
    }

    /** A form sends what was not chosen as nothing. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
