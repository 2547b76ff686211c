package uk.luton2040.reporting.pack;

import java.time.Instant;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.measures.period.London;

/** What a meeting's days mean for its packs. */
record Timetable(MeetingState meeting) {
    /** The end of the last day on which values are taken. */
    Instant cutOffMoment() {
        return London.startOf(meeting.cutOff().plusDays(1));
    }

    /** Whether packs are assembled for it by themselves: its cut-off has passed, and it has not been held. */
    boolean isDue(Instant now) {
        return meeting.status().equals("planned")
                && !now.isBefore(cutOffMoment())
                && !London.dateOf(now).isAfter(meeting.date());
    }
}
