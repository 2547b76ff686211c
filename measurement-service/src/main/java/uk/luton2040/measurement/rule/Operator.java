package uk.luton2040.measurement.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What must hold between two figures. */
public enum Operator {
    AT_MOST("<=", "at most"),
    LESS("<", "less than"),
    AT_LEAST(">=", "at least"),
    MORE(">", "more than"),
    EQUAL("=", "equal to"),
    UNEQUAL("!=", "other than");

    /** As a validation pattern knows them. */
    static final String SYMBOLS = "<=|<|>=|>|=|!=";

    private final String symbol;
    private final String words;

    Operator(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    /** @param tolerance by how much it may be missed and still hold */
    boolean holds(BigDecimal left, BigDecimal right, BigDecimal tolerance) {
        BigDecimal over = left.subtract(right);
        return switch (this) {
            case AT_MOST -> over.compareTo(tolerance) <= 0;
            case LESS -> over.compareTo(tolerance) < 0;
            case AT_LEAST -> over.negate().compareTo(tolerance) <= 0;
            case MORE -> over.negate().compareTo(tolerance) < 0;
            case EQUAL -> over.abs().compareTo(tolerance) <= 0;
            case UNEQUAL -> over.abs().compareTo(tolerance) > 0;
        };
    }

    public String words() {
        return words;
    }
}
