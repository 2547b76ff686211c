package uk.luton2040.delivery.update;

import java.time.LocalDate;
import java.util.List;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * For which periods progress is owed, and by when.
 *
 * @param daysAfter how many days after a period's last day its update is due
 * @param reminders on which days a lead is reminded: before the due date below 0, after it above
 */
public record Cycle(PeriodKind periods, int daysAfter, List<Integer> reminders) {

    /** Whether a period is one of its kind. */
    boolean covers(Period period) {
        return period.kind() == periods;
    }

    LocalDate due(Period period) {
        return period.lastDay().plusDays(daysAfter);
    }
}
