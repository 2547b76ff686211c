package uk.luton2040.delivery.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;

/** A board's meeting as the catalogue plans it, or has cancelled it. */
public record KnownMeeting(
        String code, String board, LocalDate date, @Nullable String title, boolean cancelled) implements Fact {
    static KnownMeeting of(MeetingState meeting) {
        return new KnownMeeting(
                meeting.code(),
                meeting.board(),
                meeting.date(),
                meeting.title(),
                meeting.status().equals("cancelled"));
    }
}
