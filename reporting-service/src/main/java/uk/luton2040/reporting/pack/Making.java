package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.view.Document;

/** Makes the figures of packs, by the function that makes every scorecard. */
@ApplicationScoped
class Making {
    private final Scorecards scorecards;
    private final Journal journal;
    private final Issues issues;
    private final Clock clock;

    Making(Scorecards scorecards, Journal journal, Issues issues, Clock clock) {
        this.scorecards = scorecards;
        this.journal = journal;
        this.issues = issues;
        this.clock = clock;
    }

    /** As it is known now; empty when no such meeting is. */
    Optional<MeetingState> meeting(String code) {
        return meeting(code, journal.now(Set.of()));
    }

    private static Optional<MeetingState> meeting(String code, Facts facts) {
        return facts.meetings().stream()
                .filter(meeting -> meeting.code().equals(code))
                .findFirst();
    }

    /**
     * What was known at the meeting's cut-off; before it, and when the meeting or what it receives became known only
     * afterwards, what is known now.
     */
    Made make(MeetingState meeting, String scorecard, Kind kind, @Nullable Period period) {
        journal.holdStill();
        Instant cutOff = new Timetable(meeting).cutOffMoment();
        boolean wasKnown =
                !clock.instant().isBefore(cutOff) && isKnown(meeting, scorecard, journal.asAt(cutOff, Set.of()));
        return make(meeting, scorecard, kind, period, wasKnown ? cutOff : null);
    }

    private static boolean isKnown(MeetingState meeting, String scorecard, Facts facts) {
        return meeting(meeting.code(), facts).isPresent()
                && facts.boards().containsKey(meeting.board())
                && facts.scorecard(scorecard).isPresent();
    }

    /**
     * @param period the scorecard's current one when null
     * @param asAt now when null
     */
    Made make(MeetingState meeting, String scorecard, Kind kind, @Nullable Period period, @Nullable Instant asAt) {
        // What has been absorbed by now is committed, and nothing comes before it any more.
        journal.holdStill();
        Instant now = clock.instant();
        Document document = scorecards.made(meeting.board(), scorecard, period, asAt);
        String previous = issues.last(meeting.board(), scorecard, kind)
                .map(Issues.Issued::id)
                .orElse(null);
        return new Made(meeting, now, previous, kind == Kind.SCORECARD ? document.bytes() : startingPosition(document));
    }

    private byte[] startingPosition(Document document) {
        BoardScorecard scorecard = document.as(BoardScorecard.class);
        Facts facts = journal.asAt(scorecard.asAt(), Set.of());
        return new Contents(scorecard, StartingPosition.of(scorecard, facts)).document();
    }
}
