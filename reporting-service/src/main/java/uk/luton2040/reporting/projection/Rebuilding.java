package uk.luton2040.reporting.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;

/**
 * Makes all views anew beside those that are served, step by step, each in a transaction of its own: whoever is killed
 * goes on where it was. Facts are absorbed meanwhile. At the end they wait for a moment: what they touched is made once
 * more, and the new views take the place of the old ones, all at once.
 */
@ApplicationScoped
class Rebuilding {
    private static final int TRANSACTION_SECONDS = 300;

    /** So many facts can be caught up with while others wait. */
    private static final int FEW = 500;

    /** After so many beginnings from the start, facts wait for a whole pass, however long it takes. */
    private static final int PASSES = 3;

    private final Journal journal;
    private final Views views;
    private final Lines lines;
    private final Making making;
    private final Rebuilds rebuilds;
    private final Follower follower;
    private final int kpisAtOnce;

    Rebuilding(
            Journal journal,
            Views views,
            Lines lines,
            Making making,
            Rebuilds rebuilds,
            Follower follower,
            @ConfigProperty(name = "luton2040.rebuild.kpis-at-once") int kpisAtOnce) {
        this.journal = journal;
        this.views = views;
        this.lines = lines;
        this.making = making;
        this.rebuilds = rebuilds;
        this.follower = follower;
        this.kpisAtOnce = kpisAtOnce;
    }

    @Scheduled(every = "{luton2040.rebuild.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(this::step);
        }
    }

    /** Takes the next step; whether there is more to do. */
    boolean step() {
        Optional<Rebuild> claimed = rebuilds.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        Rebuild rebuild = claimed.get();
        SortedSet<String> all = making.everyKpi();
        List<String> next = all.tailSet(rebuild.position()).stream()
                .filter(kpi -> !kpi.equals(rebuild.position()))
                .limit(kpisAtOnce)
                .toList();
        if (!next.isEmpty()) {
            make(rebuild, next, all);
            return true;
        }
        return !isSwapped(rebuild);
    }

    private void make(Rebuild rebuild, List<String> next, SortedSet<String> all) {
        if (rebuild.position().isEmpty()) {
            lines.forgetRebuilt();
        }
        Set<String> piece = journal.pieces(next).getFirst();
        making.lines(piece, lines::putRebuilt);
        String last = List.copyOf(piece).getLast();
        rebuilds.reached(rebuild, last, all.headSet(last).size() + 1, all.size());
    }

    private boolean isSwapped(Rebuild rebuild) {
        Journal.News news = journal.since(rebuild.knownUntil(), FEW);
        boolean isLast = news.states().size() < FEW;
        if (isLast) {
            journal.holdStill();
            news = journal.since(rebuild.knownUntil(), Integer.MAX_VALUE);
        }
        Touched touched = Touched.by(news.states()).following(journal.now(Set.of()));
        if (touched.isEverything() && rebuild.passes() < PASSES) {
            rebuilds.again(rebuild);
            return false;
        }
        Set<String> again = touched.isEverything() ? making.everyKpi() : touched.kpis();
        making.lines(again, lines::putRebuilt);
        if (!isLast) {
            rebuilds.caughtUp(rebuild, news.until());
            return false;
        }
        swap(rebuild);
        return true;
    }

    private void swap(Rebuild rebuild) {
        Statuses before = Statuses.of(lines.standings(), Set.of());
        views.clear();
        lines.takeRebuilt();
        making.scorecards(kpi -> true, before);
        views.changeTo(Calculation.VERSION);
        rebuilds.finish(rebuild);
        follower.touchedAll();
    }
}
