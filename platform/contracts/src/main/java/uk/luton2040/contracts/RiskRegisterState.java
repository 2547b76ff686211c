package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register of risks: of a project, a department or the whole council.
 *
 * @param kind {@code project}, {@code department} or {@code corporate}
 * @param project the project it belongs to; null for the other kinds
 * @param matrix by which its risks are scored; null where it has bare scores alone
 * @param reviewFrequency {@code monthly}, {@code quarterly}, {@code six-monthly} or {@code annual}; null where nothing is
 *     agreed
 * @param parent the register to which its risks can be escalated
 * @param illustrative it is illustrative data
 */
public record RiskRegisterState(
        String code,
        String title,
        String kind,
        @Nullable String project,
        @Nullable Person owner,
        @Nullable String matrix,
        @Nullable Appetite appetite,
        @Nullable String reviewFrequency,
        @Nullable String parent,
        @Nullable String note,
        boolean illustrative)
        implements State {

    /**
     * The highest score that is borne.
     *
     * @param categories those for which it is another
     */
    public record Appetite(BigDecimal score, List<OfCategory> categories) {}

    public record OfCategory(String category, BigDecimal score) {}
}
