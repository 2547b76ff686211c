package uk.luton2040.reporting.impact;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.projection.Follower;

/**
 * Keeps the impact of every open proposal true to what is known, and tells of it when it has become another. Facts only
 * mark what is due: however many proposals there are, no board waits for them, and one that cannot be calculated stands in
 * nobody's way.
 */
@ApplicationScoped
class Impacts implements Follower {
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMinutes(1);

    private final Journal journal;
    private final Proposals proposals;
    private final Outbox outbox;
    private final Clock clock;

    Impacts(Journal journal, Proposals proposals, Outbox outbox, Clock clock) {
        this.journal = journal;
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void touched(Set<String> kpis) {
        if (!kpis.isEmpty()) {
            proposals.markDue(kpis, clock.instant());
        }
    }

    @Override
    public void touchedAll() {
        proposals.markAllDue(clock.instant());
    }

    /** One after the other, each in a transaction of its own. */
    @Scheduled(every = "{luton2040.impacts.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void calculateWhatIsDue() {
        Optional<String> next = proposals.nextDue(clock.instant());
        while (next.isPresent()) {
            String id = next.get();
            try {
                QuarkusTransaction.requiringNew().run(() -> calculate(id));
            } catch (RuntimeException e) {
                Log.errorf(e, "The impact of %s could not be calculated", id);
                proposals.putOff(id, clock.instant().plus(UNTIL_TRIED_AGAIN));
            }
            next = proposals.nextDue(clock.instant());
        }
    }

    /** Facts hold still meanwhile: what is absorbed later marks it due again. */
    private void calculate(String id) {
        journal.holdStill();
        proposals.open(id).ifPresent(this::tell);
        proposals.done(id);
    }

    /** An older KPI than the proposal was made of is not replayed: the newer one is on its way and marks it due. */
    private void tell(Proposals.Known known) {
        ProposalState proposal = known.proposal();
        if (journal.revisionOf(EventType.KPI, proposal.kpi()) < proposal.kpiRevision()) {
            return;
        }
        ImpactState impact =
                Replay.of(proposal, known.revision(), journal.now(Set.of(proposal.kpi())), journal.knownUntil());
        if (!Replay.isSame(impact, known.told())) {
            Event<ImpactState> event = Event.of(
                    impact.proposal(),
                    known.toldRevision() + 1,
                    new Change("calculated", "reporting-service", clock.instant()),
                    impact);
            proposals.told(event);
            outbox.add(event);
        }
    }
}
