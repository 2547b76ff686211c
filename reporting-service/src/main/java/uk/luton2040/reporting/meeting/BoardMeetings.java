package uk.luton2040.reporting.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.journal.Facts;

/**
 * The meetings of boards.
 *
 * @param day of which is spoken
 * @param next the nearest of each board that is planned and not over, by date
 * @param meetings all, by date
 */
record BoardMeetings(Instant asAt, LocalDate day, List<Meeting> next, List<Meeting> meetings) {

    /**
     * @param boardName the board's name
     * @param scorecards what it receives; the board's usual ones where the meeting names none
     * @param daysUntil how many days it is off; negative when it is over
     */
    record Meeting(
            String code,
            String board,
            String boardName,
            LocalDate date,
            @Nullable String title,
            LocalDate cutOff,
            LocalDate chase,
            LocalDate clearance,
            LocalDate publication,
            List<String> scorecards,
            String status,
            @Nullable String note,
            long daysUntil) {

        static Meeting of(MeetingState meeting, Facts facts, LocalDate day) {
            Optional<BoardState> board = Optional.ofNullable(facts.boards().get(meeting.board()));
            return new Meeting(
                    meeting.code(),
                    meeting.board(),
                    board.map(BoardState::name).orElse(meeting.board()),
                    meeting.date(),
                    meeting.title(),
                    meeting.cutOff(),
                    meeting.chase(),
                    meeting.clearance(),
                    meeting.publication(),
                    meeting.scorecards().isEmpty()
                            ? board.map(known -> known.receives(facts.boards())).orElse(List.of())
                            : meeting.scorecards(),
                    meeting.status(),
                    meeting.note(),
                    day.until(meeting.date(), java.time.temporal.ChronoUnit.DAYS));
        }

        boolean liesAhead() {
            return daysUntil >= 0 && status.equals("planned");
        }
    }

    static BoardMeetings of(Facts facts, Instant asAt, Predicate<String> board) {
        LocalDate day = London.dateOf(asAt);
        List<Meeting> meetings = facts.meetings().stream()
                .filter(meeting -> board.test(meeting.board()))
                .map(meeting -> Meeting.of(meeting, facts, day))
                .toList();
        List<Meeting> next = meetings.stream()
                .map(Meeting::board)
                .distinct()
                .map(one -> meetings.stream()
                        .filter(meeting -> meeting.board().equals(one) && meeting.liesAhead())
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparing(Meeting::date).thenComparing(Meeting::code))
                .toList();
        return new BoardMeetings(asAt, day, next, meetings);
    }
}
