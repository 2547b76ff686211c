package uk.luton2040.measures.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.target.Goal;

/**
 * Why a status is what it is, so that anyone can check it by hand.
 *
 * @param rule the rule in a sentence
 * @param target what was judged against, with its origin; null when nothing was
 * @param targetReason why that target, or why none; empty when the rule asks for no target
 * @param inputs the figures that went in, unrounded: "value = 63"
 * @param arithmetic the steps, unrounded: "adverse = 70 - 63 = 7"
 * @param sentence the outcome for a councillor
 */
public record Explanation(
        String rule,
        @Nullable Goal target,
        String targetReason,
        List<String> inputs,
        List<String> arithmetic,
        String sentence) {
    public Explanation {
        inputs = List.copyOf(inputs);
        arithmetic = List.copyOf(arithmetic);
    }
}
