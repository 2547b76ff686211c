package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a board asked for at a meeting, to be answered by its next one.
 *
 * @param meeting where it was asked; null when that meeting is in no calendar
 * @param askedOn the day of that meeting
 * @param owner who is to answer
 * @param standing {@code open}, {@code answered} or {@code withdrawn}
 * @param log what was said and done, oldest first
 */
public record BoardRequestState(
        String code,
        String board,
        @Nullable String meeting,
        LocalDate askedOn,
        String request,
        @Nullable Person owner,
        String standing,
        List<LogEntry> log,
        boolean illustrative)
        implements State {}
