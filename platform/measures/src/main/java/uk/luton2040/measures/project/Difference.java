package uk.luton2040.measures.project;

import org.jspecify.annotations.Nullable;

/**
 * What a lead says against what is computed.
 *
 * @param isThere whether the two contradict each other
 * @param sentence for a councillor, where they do
 */
public record Difference(boolean isThere, @Nullable String sentence) {
    private static final String NOT_REPORTED = "not-reported";

    /** Grey says nothing, so it contradicts nothing. */
    public static Difference between(String own, ProgressStatus computed) {
        boolean isThere = !own.equals(NOT_REPORTED)
                && !own.equals(ProgressStatus.GREY.code())
                && computed != ProgressStatus.GREY
                && !own.equals(computed.code());
        return new Difference(
                isThere,
                isThere
                        ? "Its lead says %s; its milestones and its time say %s.".formatted(own, computed.code())
                        : null);
    }
}
