package uk.luton2040.delivery.request;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.luton2040.delivery.known.KnownMeeting;

/** When boards meet, as far as it is known here; what is cancelled does not take place. */
record Calendar(List<KnownMeeting> meetings) {

    static Calendar of(Collection<KnownMeeting> known) {
        return new Calendar(known.stream()
                .filter(meeting -> !meeting.cancelled())
                .sorted(comparing(KnownMeeting::date).thenComparing(KnownMeeting::code))
                .toList());
    }

    /** The board's next meeting after that day. */
    Optional<KnownMeeting> next(String board, LocalDate after) {
        return meetings.stream()
                .filter(meeting ->
                        meeting.board().equals(board) && meeting.date().isAfter(after))
                .findFirst();
    }
}
