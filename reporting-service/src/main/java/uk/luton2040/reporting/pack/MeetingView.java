package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.London;

/** A meeting, and how far the packs are that it receives. */
record MeetingView(@JsonUnwrapped MeetingState meeting, List<OfPack> packs) {

    /**
     * @param state {@code awaited}, {@code draft} or {@code issued}
     * @param pack its id; null while there is none, and where a draft may not be seen
     * @param sentence what comes next, or what is late
     */
    record OfPack(String scorecard, String state, @Nullable String pack, String sentence) {}

    /** Whether something that it receives was not issued for it. */
    boolean isOpen() {
        return packs.stream().anyMatch(pack -> !pack.state().equals(Pack.ISSUED));
    }

    static OfPack issued(Issues.Issued pack, MeetingState meeting) {
        LocalDate day = London.dateOf(pack.issuedAt());
        return new OfPack(
                pack.scorecard(),
                Pack.ISSUED,
                pack.id(),
                "Issued on %s%s."
                        .formatted(
                                Day.of(day),
                                day.isAfter(meeting.publication())
                                        ? ", after its publication day, " + Day.of(meeting.publication())
                                        : ""));
    }

    static OfPack draft(String scorecard, Optional<Draft> draft, MeetingState meeting, Clock clock) {
        LocalDate today = London.today(clock);
        return new OfPack(
                scorecard,
                Pack.DRAFT,
                draft.map(Draft::id).orElse(null),
                "Being worked on; it was to be cleared by %s and is to be issued by %s%s."
                        .formatted(
                                Day.of(meeting.clearance()),
                                Day.of(meeting.publication()),
                                today.isAfter(meeting.publication()) ? ", which has passed" : ""));
    }

    static OfPack awaited(String scorecard, MeetingState meeting, Clock clock) {
        Instant now = clock.instant();
        String sentence;
        if (meeting.status().equals("cancelled")) {
            sentence = "The meeting is cancelled.";
        } else if (now.isBefore(new Timetable(meeting).cutOffMoment())) {
            sentence = "It is assembled by itself after the cut-off on %s.".formatted(Day.of(meeting.cutOff()));
        } else {
            sentence = "The cut-off on %s has passed and nothing has been assembled: the meeting was held before it was"
                            .formatted(Day.of(meeting.cutOff()))
                    + " known here, or no period is opened. An officer can assemble it.";
        }
        return new OfPack(scorecard, "awaited", null, sentence);
    }
}
