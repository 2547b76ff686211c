package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;

/**
 * A risk as readers see it.
 *
 * @param reviewOverdue its next review was due before the day it is shown for
 */
record RiskView(@JsonUnwrapped RiskState risk, boolean reviewOverdue) {

    static RiskView of(Risk risk, LocalDate on) {
        return new RiskView(
                risk.state(), risk.isOpen() && isBefore(risk.verdict().nextReviewOn(), on));
    }

    private static boolean isBefore(@Nullable LocalDate due, LocalDate on) {
        return due != null && due.isBefore(on);
    }
}
