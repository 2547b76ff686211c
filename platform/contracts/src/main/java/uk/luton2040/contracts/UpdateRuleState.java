package uk.luton2040.contracts;

import java.util.List;

/**
 * A cycle in which projects report: for which opened periods progress is owed, and by when.
 *
 * @param code of the cycle; projects that name none follow {@code usual}
 * @param frequency {@code monthly}, {@code quarterly}, {@code six-monthly} or {@code annual}
 * @param calendar {@code financial}, {@code calendar} or {@code academic}
 * @param daysAfter how many days after a period's last day its update is due
 * @param reminders on which days a lead is reminded: before the due date below 0, after it above
 */
public record UpdateRuleState(
        String code, String title, String frequency, String calendar, int daysAfter, List<Integer> reminders)
        implements State {}
