package uk.luton2040.catalogue.kpi;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Coded;

/** How a KPI follows from others. */
public enum FormulaKind implements Coded {
    /** The first less the second. */
    DIFFERENCE(2, false),
    /** The first divided by the second. */
    RATIO(2, false),
    /** The first as a share of its own value in the base period, times 100. */
    INDEX_TO_BASELINE(1, true),
    /** How much of the base period's value is gone, in per cent. */
    CUMULATIVE_REDUCTION(1, true),
    /** The best less the worst group of the first. */
    GAP_BETWEEN_GROUPS(1, false);

    private final int operands;
    private final boolean needsBase;

    FormulaKind(int operands, boolean needsBase) {
        this.operands = operands;
        this.needsBase = needsBase;
    }

    static Optional<FormulaKind> find(String code) {
        return Coded.find(FormulaKind.class, code);
    }

    static String codes() {
        return Stream.of(values()).map(FormulaKind::code).collect(Collectors.joining(", "));
    }

    Optional<String> refusal(KpiState.Formula formula) {
        if (formula.operands().size() != operands) {
            return Optional.of("%s is calculated from %d KPI%s, not from %d."
                    .formatted(
                            code(),
                            operands,
                            operands == 1 ? "" : "s",
                            formula.operands().size()));
        }
        if (needsBase == (formula.basePeriod() == null)) {
            return Optional.of(
                    needsBase
                            ? "%s needs the period it counts from, as basePeriod.".formatted(code())
                            : "%s has no base period.".formatted(code()));
        }
        return Optional.empty();
    }
}
