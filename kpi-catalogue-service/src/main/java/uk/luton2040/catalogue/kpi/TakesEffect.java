package uk.luton2040.catalogue.kpi;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.outbox.Outbox;

/** Puts in force, on their day, the versions and steps that were made ahead of it. */
@ApplicationScoped
class TakesEffect {
    private final Kpis kpis;
    private final Outbox outbox;
    private final Clock clock;

    TakesEffect(Kpis kpis, Outbox outbox, Clock clock) {
        this.kpis = kpis;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{luton2040.takes-effect.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void now() {
        Edit edit = Edit.by("catalogue", "its day has come", clock);
        kpis.dueBy(edit.today()).forEach(kpi -> {
            if (kpi.takeEffect(edit.today())) {
                outbox.add(kpi.changed(edit.change("took-effect")));
            }
        });
    }
}
