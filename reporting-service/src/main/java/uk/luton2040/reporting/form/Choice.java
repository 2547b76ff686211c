package uk.luton2040.reporting.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.scorecard.Sights;

/** One of the things a form lets a reader choose from. */
public record Choice(String value, String label, boolean chosen) {

    /**
     * @param labels by their values, in the order in which they are offered
     * @param chosen the value; null for none
     */
    public static List<Choice> of(Map<String, String> labels, @Nullable String chosen) {
        return labels.entrySet().stream()
                .map(offered -> new Choice(
                        offered.getKey(), offered.getValue(), offered.getKey().equals(chosen)))
                .toList();
    }

    public static List<Choice> ofBoards(List<Sights> boards, @Nullable String chosen) {
        return boards.stream()
                .map(sights -> new Choice(
                        sights.board().code(),
                        sights.board().name(),
                        sights.board().code().equals(chosen)))
                .toList();
    }

    /** A form sends what was not chosen as nothing. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
