package uk.luton2040.reporting.page.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.scorecard.Attention;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * What needs attention for one reason.
 *
 * @param first whether it is read before all else, and never folded away
 */
public record AttentionGroup(String title, boolean first, List<Item> items) {
    private static final Map<String, String> TITLES = Map.of(
            "red-without-action", "Red, and nothing is being done",
            "red", "Red",
            "worsening", "Getting worse",
            "contradiction", "Does not fit together",
            "return-overdue", "Values that are overdue",
            "project-late", "Projects that are late",
            "project-differs", "Projects whose lead and milestones disagree",
            "risk", "Risks that have gone up or are too high");
    private static final List<String> FIRST = List.of("red-without-action", "red", "worsening");

    /** @param kpi the code of the one it begins with the name of, which {@code name} is; null for anything else */
    public record Item(@Nullable String kpi, String name, String rest) {}

    /** In the order in which a board should hear of them. */
    static List<AttentionGroup> of(BoardScorecard scorecard) {
        Map<String, String> names = new HashMap<>();
        scorecard.kpis().forEach(kpi -> names.put(kpi.code(), kpi.title()));
        Map<String, List<Item>> byKind = new LinkedHashMap<>();
        scorecard
                .attention()
                .forEach(attention -> byKind.computeIfAbsent(attention.kind(), kind -> new ArrayList<>())
                        .add(item(attention, names.get(attention.subject()))));
        return byKind.entrySet().stream()
                .map(kind -> new AttentionGroup(
                        Objects.requireNonNullElse(TITLES.get(kind.getKey()), "Other"),
                        FIRST.contains(kind.getKey()),
                        kind.getValue()))
                .toList();
    }

    private static Item item(Attention attention, @Nullable String name) {
        String sentence = attention.sentence();
        return name != null && sentence.startsWith(name)
                ? new Item(attention.subject(), name, sentence.substring(name.length()))
                : new Item(null, "", sentence);
    }
}
