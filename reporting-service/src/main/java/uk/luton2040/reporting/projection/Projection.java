package uk.luton2040.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Views;

/**
 * Absorbs facts and makes the views they touch, batch by batch: each touched KPI's line once, then each scorecard that
 * shows one of them once.
 */
@ApplicationScoped
class Projection {
    private final Inbox inbox;
    private final Journal journal;
    private final Views views;
    private final Follower follower;

    Projection(Inbox inbox, Journal journal, Views views, Follower follower) {
        this.inbox = inbox;
        this.journal = journal;
        this.views = views;
        this.follower = follower;
    }

    @Incoming("facts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, this::project);
    }

    /** Views of another calculation are made anew: one board never mixes two. */
    @Transactional
    void start(@Observes StartupEvent started) {
        journal.holdStill();
        if (views.changesTo(Calculation.VERSION)) {
            makeEverything();
        }
    }

    private void makeEverything() {
        views.clear();
        make(everyKpi(journal.now(Set.of())), kpi -> true);
        follower.touchedAll();
    }

    void project(List<Event<?>> events) {
        Touched touched = Touched.by(journal.absorb(events));
        if (touched.isEverything()) {
            makeEverything();
        } else if (touched.isEveryScorecard()) {
            make(touched.kpis(), kpi -> true);
            follower.touched(touched.kpis());
        } else if (!touched.kpis().isEmpty()) {
            make(touched.kpis(), touched.kpis()::contains);
            follower.touched(touched.kpis());
        }
    }

    /** @param touched the KPIs for whose sake a scorecard is made again; one that shows none is always made */
    private void make(Set<String> kpis, Predicate<String> touched) {
        Facts facts = journal.now(kpis);
        Instant asAt = journal.knownUntil();
        Set<Period> lined = new HashSet<>();
        facts.boards().values().stream()
                .map(board -> Sights.of(board, facts.boards()))
                .forEach(sights -> sights.scorecards().stream()
                        .flatMap(code -> facts.scorecard(code).stream())
                        .forEach(scorecard -> ScorecardCalculator.currentPeriod(scorecard, facts)
                                .ifPresent(period -> {
                                    if (lined.add(period)) {
                                        views.putLines(period, lines(kpis, period, facts));
                                    }
                                    remake(sights, scorecard, period, asAt, facts, touched);
                                })));
    }

    private static Map<String, KpiLine> lines(Collection<String> kpis, Period period, Facts facts) {
        Map<String, KpiLine> lines = new HashMap<>();
        kpis.forEach(kpi -> KpiLines.line(kpi, period, facts).ifPresent(line -> lines.put(kpi, line)));
        return lines;
    }

    private void remake(
            Sights sights,
            ScorecardState scorecard,
            Period period,
            Instant asAt,
            Facts facts,
            Predicate<String> touched) {
        Set<String> shown = sights.kpis(scorecard);
        boolean isTouched = shown.isEmpty() || shown.stream().anyMatch(touched);
        if (isTouched) {
            Map<String, KpiLine> lines = views.lines(period, shown);
            BoardScorecard made = ScorecardCalculator.scorecard(
                    sights, scorecard, period, asAt, facts, kpi -> Optional.ofNullable(lines.get(kpi)));
            views.put(new Views.Key(sights.board().code(), scorecard.code()), period, asAt, Document.of(made));
        }
    }

    private static Set<String> everyKpi(Facts facts) {
        return facts.boards().values().stream()
                .flatMap(board -> Sights.of(board, facts.boards()).scorecards().stream())
                .flatMap(code -> facts.scorecard(code).stream())
                .flatMap(scorecard -> scorecard.lines().stream())
                .flatMap(line -> line.kpis().stream())
                .collect(Collectors.toSet());
    }
}
