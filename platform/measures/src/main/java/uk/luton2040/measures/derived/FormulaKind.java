package uk.luton2040.measures.derived;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.measures.Coded;

/** How a KPI follows from others. */
public enum FormulaKind implements Coded {
    /** All of them added. */
    SUM(2, Integer.MAX_VALUE, false),
    /** The first less the second. */
    DIFFERENCE(2, 2, false),
    /** The first divided by the second. */
    RATIO(2, 2, false),
    /** The highest of them less the lowest. */
    MAX_MINUS_MIN(2, Integer.MAX_VALUE, false),
    /** The first as a share of its own value in the base period, times 100. */
    INDEX_TO_BASELINE(1, 1, true),
    /** How much of the base period's value is gone, in per cent. */
    CUMULATIVE_REDUCTION(1, 1, true),
    /** The best less the worst group of the first. */
    GAP_BETWEEN_GROUPS(1, 1, false);

    private final int fewest;
    private final int most;
    private final boolean needsBase;

    FormulaKind(int fewest, int most, boolean needsBase) {
        this.fewest = fewest;
        this.most = most;
        this.needsBase = needsBase;
    }

    public static Optional<FormulaKind> find(String code) {
        return Coded.find(FormulaKind.class, code);
    }

    /** All codes, for a sentence. */
    public static String codes() {
        return Stream.of(values()).map(FormulaKind::code).collect(Collectors.joining(", "));
    }

    /** Why such a formula cannot be calculated, as a sentence; empty when it can. */
    public Optional<String> refusal(int operands, boolean hasBasePeriod) {
        if (operands < fewest || operands > most) {
            return Optional.of("%s is calculated from %s, not from %d.".formatted(code(), wanted(), operands));
        }
        return refusal(hasBasePeriod);
    }

    Optional<String> refusal(boolean hasBasePeriod) {
        if (needsBase == hasBasePeriod) {
            return Optional.empty();
        }
        return Optional.of(
                needsBase
                        ? "%s needs the period it counts from, as basePeriod.".formatted(code())
                        : "%s has no base period.".formatted(code()));
    }

    private String wanted() {
        if (most == 1) {
            return "1 KPI";
        }
        return most == fewest ? fewest + " KPIs" : fewest + " KPIs or more";
    }
}
