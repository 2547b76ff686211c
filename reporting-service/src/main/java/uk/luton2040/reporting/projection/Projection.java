package uk.luton2040.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;

/**
 * Absorbs facts and makes the views they touch, batch by batch: each touched KPI's line once, then each scorecard that
 * shows one of them once. While views of another calculation are served, one board never mixes two: they stand still until
 * they are rebuilt, and what is absorbed meanwhile is caught up with then.
 */
@ApplicationScoped
class Projection {
    private final Inbox inbox;
    private final Journal journal;
    private final Views views;
    private final Lines lines;
    private final Making making;
    private final Rebuilds rebuilds;
    private final Follower follower;

    Projection(
            Inbox inbox,
            Journal journal,
            Views views,
            Lines lines,
            Making making,
            Rebuilds rebuilds,
            Follower follower) {
        this.inbox = inbox;
        this.journal = journal;
        this.views = views;
        this.lines = lines;
        this.making = making;
        this.rebuilds = rebuilds;
        this.follower = follower;
    }

    @Incoming("facts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, this::project);
    }

    /** Asks for a rebuild when another calculation has made the views. */
    @Transactional
    void start(@Observes StartupEvent started) {
        journal.holdStill();
        if (views.calculation().equals(Calculation.VERSION)) {
            return;
        }
        if (journal.knownUntil().equals(Instant.EPOCH)) {
            views.changeTo(Calculation.VERSION);
        } else {
            rebuilds.begin(Rebuild.Cause.CALCULATION, "reporting-service");
        }
    }

    void project(List<Event<?>> events) {
        Touched touched = Touched.by(journal.absorb(events)).following(journal.now(Set.of()));
        if (views.calculation().equals(Calculation.VERSION)) {
            make(touched);
        }
        follow(touched);
    }

    private void make(Touched touched) {
        Set<String> told = touched.kpis();
        if (touched.isEverything()) {
            Statuses before = Statuses.of(lines.standings(), told);
            views.clear();
            making.lines(making.everyKpi());
            making.scorecards(kpi -> true, before);
        } else if (touched.isEveryScorecard() || !told.isEmpty()) {
            Statuses before = Statuses.of(lines.standings(told), told);
            making.lines(told);
            making.scorecards(touched.isEveryScorecard() ? kpi -> true : told::contains, before);
        }
    }

    private void follow(Touched touched) {
        if (touched.isEverything()) {
            follower.touchedAll();
        } else if (!touched.kpis().isEmpty()) {
            follower.touched(touched.kpis());
        }
    }
}
