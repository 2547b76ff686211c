package uk.luton2040.measures.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.disclosure.SmallNumbers.Kind;

/**
 * A total and its parts as the public may see them. A hidden part must not be found from what is shown: the rest taken
 * off the total leaves the sum of all that is hidden, which gives them away where it is only one, and where the sum is
 * so low or so high that each of them can have but one value. Then only the total is published (secondary suppression,
 * taken as far as the domain's rule goes: no other part is hidden in its place).
 *
 * @param total null when it is itself too small
 * @param parts in their order; a part without figures is hidden. Empty when only the total is published
 */
public record PublicTable(@Nullable Amount total, Map<String, Amount> parts, Outcome outcome, String sentence) {
    /** What a part looks like that is not shown. */
    public static final Amount HIDDEN = Amount.NOT_REPORTED;

    /** What was done. */
    public enum Outcome implements Coded {
        ALL_SHOWN,
        SMALL_PARTS_HIDDEN,
        ONLY_TOTAL,
        NOTHING
    }

    /**
     * What of a table may be published.
     *
     * @param total of exactly these parts
     * @param per what a rate is out of
     */
    public static PublicTable of(
            Amount total, SequencedMap<String, Amount> parts, Kind kind, SmallNumbers rule, BigDecimal per) {
        Optional<Amount> shownTotal = rule.shown(total, kind, per);
        if (shownTotal.isEmpty()) {
            return new PublicTable(
                    null, Map.of(), Outcome.NOTHING, "Counts below %d are not published.".formatted(rule.threshold()));
        }
        List<Amount> hidden =
                parts.values().stream().filter(part -> rule.hides(part, kind)).toList();
        if (canBeInferred(hidden, kind, rule)) {
            return new PublicTable(
                    shownTotal.get(),
                    Map.of(),
                    Outcome.ONLY_TOTAL,
                    "Only the total is published: a part below %d could be inferred from the others."
                            .formatted(rule.threshold()));
        }
        SequencedMap<String, Amount> shown = new LinkedHashMap<>();
        parts.forEach(
                (name, part) -> shown.put(name, rule.shown(part, kind, per).orElse(HIDDEN)));
        return new PublicTable(
                shownTotal.get(),
                Collections.unmodifiableMap(shown),
                hidden.isEmpty() ? Outcome.ALL_SHOWN : Outcome.SMALL_PARTS_HIDDEN,
                hidden.isEmpty() ? "" : "Parts with counts below %d are not published.".formatted(rule.threshold()));
    }

    /** Every figure of a hidden part is hidden, so each kind of figure is looked at by itself. */
    private static boolean canBeInferred(List<Amount> hidden, Kind kind, SmallNumbers rule) {
        if (hidden.isEmpty()) {
            return false;
        }
        return hidden.size() == 1
                || leavesNoChoice(hidden, rule, Amount::numerator)
                || leavesNoChoice(hidden, rule, Amount::denominator)
                || (kind == Kind.COUNT && leavesNoChoice(hidden, rule, Amount::value));
    }

    /**
     * Whether whole counts that are all small are told by their sum: all 0, or all as large as a hidden count can be.
     * Counts of which some are large (hidden for another figure's sake) are told by their sum only if they are all 0.
     */
    private static boolean leavesNoChoice(
            List<Amount> hidden, SmallNumbers rule, Function<Amount, @Nullable BigDecimal> figure) {
        List<BigDecimal> figures = hidden.stream()
                .map(figure)
                .flatMap(count -> Optional.ofNullable(count).stream())
                .toList();
        if (figures.size() < hidden.size()) {
            return false;
        }
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = BigDecimal.valueOf((long) figures.size() * (rule.threshold() - 1));
        return sum.signum() == 0 || (figures.stream().allMatch(rule::hides) && sum.compareTo(largest) == 0);
    }
}
