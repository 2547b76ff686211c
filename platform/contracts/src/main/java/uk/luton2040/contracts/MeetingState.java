package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board's date and the days that lead up to it.
 *
 * @param cutOff the last day on which values for it are taken
 * @param chase the day on which those who owe a value are chased
 * @param clearance the day by which its papers are cleared
 * @param publication the day on which its papers are public, five clear days before it
 * @param scorecards what it receives
 * @param status {@code planned} or {@code cancelled}
 * @param note why it was cancelled, or what else there is to say
 */
public record MeetingState(
        String code,
        String board,
        LocalDate date,
        @Nullable String title,
        LocalDate cutOff,
        LocalDate chase,
        LocalDate clearance,
        LocalDate publication,
        List<String> scorecards,
        String status,
        @Nullable String note)
        implements State {}
