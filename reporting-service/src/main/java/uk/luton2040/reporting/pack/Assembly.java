package uk.luton2040.reporting.pack;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Journal;

/**
 * Assembles drafts: at a meeting's cut-off by itself, earlier when an officer asks for it. What was done already is not
 * done again, whichever replica does it and wherever one was killed.
 */
@ApplicationScoped
class Assembly {
    static final String BY_ITSELF = "reporting-service";

    private final Making making;
    private final Drafts drafts;
    private final Issues issues;
    private final Journal journal;
    private final Clock clock;

    Assembly(Making making, Drafts drafts, Issues issues, Journal journal, Clock clock) {
        this.making = making;
        this.drafts = drafts;
        this.issues = issues;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(every = "{luton2040.packs.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followTheMeetings() {
        Instant now = clock.instant();
        journal.now(Set.of()).meetings().stream()
                .filter(meeting -> new Timetable(meeting).isDue(now))
                .forEach(meeting -> meeting.scorecards().forEach(scorecard -> followSafely(meeting, scorecard)));
    }

    /** One that cannot be assembled stands in no other's way, and is tried again. */
    private void followSafely(MeetingState meeting, String scorecard) {
        try {
            QuarkusTransaction.requiringNew().run(() -> bringToCutOff(meeting, scorecard));
        } catch (ProblemException nothingToReport) {
            Log.debugf("No pack of %s for %s yet: %s", scorecard, meeting.code(), nothingToReport.getMessage());
        } catch (RuntimeException e) {
            Log.errorf(e, "The pack of %s for %s could not be assembled", scorecard, meeting.code());
        }
    }

    private void bringToCutOff(MeetingState meeting, String scorecard) {
        // In this order: a draft that becomes an issue between the two questions is seen as one or the other.
        Optional<Draft> draft = drafts.of(meeting.code(), scorecard, Kind.SCORECARD);
        if (issues.of(meeting.code(), scorecard, Kind.SCORECARD).isPresent()) {
            return;
        }
        if (draft.isEmpty()) {
            Made made = making.make(meeting, scorecard, Kind.SCORECARD, null);
            add(Draft.first(Kind.SCORECARD, scorecard, made, BY_ITSELF), BY_ITSELF, "The cut-off has passed.");
        } else if (draft.get().made().at().isBefore(new Timetable(meeting).cutOffMoment())) {
            Period period = Period.parse(draft.get().contents().period().code());
            refresh(
                    draft.get(),
                    making.make(meeting, scorecard, Kind.SCORECARD, period),
                    BY_ITSELF,
                    "The cut-off has passed: these are the figures as they were known then.");
        }
    }

    /**
     * Keeps a new draft, unless the meeting has one already.
     *
     * @throws ProblemException when what it drafts was issued meanwhile
     */
    boolean add(Draft draft, String who, @Nullable String why) {
        boolean isNew = drafts.add(draft);
        if (issues.find(draft.id()).isPresent()) {
            throw Refused.step("issued-already", "%s was issued.".formatted(draft.id()));
        }
        if (isNew) {
            drafts.note(draft.id(), draft.step(Step.ASSEMBLED, who, null, why, clock.instant()));
        }
        return isNew;
    }

    Draft refresh(Draft draft, Made made, String who, String why) {
        Draft refreshed = draft.refreshed(made, who);
        drafts.replace(refreshed);
        drafts.note(draft.id(), refreshed.step(Step.REFRESHED, who, null, why, clock.instant()));
        return refreshed;
    }
}
