package uk.luton2040.delivery.risk;

import java.math.BigDecimal;

/** Arithmetic of scores. */
final class Scores {
    private Scores() {}

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether it is a whole number from 1 to the highest. */
    static boolean isOneOf(BigDecimal number, int highest) {
        return isWhole(number) && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    /** As people write it: {@code 12} and not {@code 12.0}. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
