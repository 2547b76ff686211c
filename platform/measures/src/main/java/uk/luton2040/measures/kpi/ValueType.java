package uk.luton2040.measures.kpi;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** What a KPI's value is. A yes/no value travels as a number: 1 yes, 0.5 partly, 0 no. A narrative has no value. */
public enum ValueType implements Coded {
    NUMBER,
    PERCENTAGE,
    RATIO,
    CURRENCY,
    INDEX,
    RANK,
    BOOLEAN,
    RATING,
    NARRATIVE;

    public static Optional<ValueType> of(String code) {
        return Coded.find(ValueType.class, code);
    }
}
