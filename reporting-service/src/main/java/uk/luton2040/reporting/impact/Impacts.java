package uk.luton2040.reporting.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.Follower;

/** Keeps the impact of every open proposal true to what is known, and tells of it when it has become another. */
@ApplicationScoped
class Impacts implements Follower {
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
            calculate(proposals.openOn(kpis));
        }
    }

    @Override
    public void touchedAll() {
        calculate(proposals.open());
    }

    void calculate(List<Proposals.Known> open) {
        if (open.isEmpty()) {
            return;
        }
        Facts facts = journal.now(kpis(open));
        Instant asAt = journal.knownUntil();
        outbox.addAll(open.stream()
                .flatMap(known -> {
                    ImpactState impact = Replay.of(known.proposal(), known.revision(), facts, asAt);
                    return Replay.isSame(impact, known.told())
                            ? Stream.<Event<ImpactState>>empty()
                            : Stream.of(news(impact, known));
                })
                .toList());
    }

    private Event<ImpactState> news(ImpactState impact, Proposals.Known known) {
        Event<ImpactState> event = Event.of(
                impact.proposal(),
                known.toldRevision() + 1,
                new Change("calculated", "reporting-service", clock.instant()),
                impact);
        proposals.told(event);
        return event;
    }

    private static Collection<String> kpis(List<Proposals.Known> open) {
        return open.stream().map(known -> known.proposal().kpi()).collect(Collectors.toSet());
    }
}
