package uk.luton2040.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.stream.Changes;
import uk.luton2040.reporting.stream.ScorecardChanged;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;

/** Makes lines, and scorecards of lines, of what is known now. However much that is, it is read piece by piece. */
@ApplicationScoped
class Making {
    private final Journal journal;
    private final Views views;
    private final Lines lines;
    private final Changes changes;

    Making(Journal journal, Views views, Lines lines, Changes changes) {
        this.journal = journal;
        this.views = views;
        this.lines = lines;
        this.changes = changes;
    }

    void lines(Collection<String> kpis) {
        lines(kpis, lines::put);
    }

    /** @param keep is handed the lines of each current period, some KPIs at a time */
    void lines(Collection<String> kpis, BiConsumer<Period, Map<String, KpiLine>> keep) {
        for (Set<String> piece : journal.pieces(kpis)) {
            Facts facts = journal.now(piece);
            for (Period period : currentPeriods(facts)) {
                Map<String, KpiLine> made = new HashMap<>();
                piece.forEach(kpi -> KpiLines.line(kpi, period, facts).ifPresent(line -> made.put(kpi, line)));
                keep.accept(period, made);
            }
        }
    }

    /**
     * Puts them together and tells of it.
     *
     * @param touched the KPIs for whose sake a scorecard is made again; one that shows none is always made
     * @param before how the KPIs stood
     */
    void scorecards(Predicate<String> touched, Statuses before) {
        List<ScorecardChanged> changed = new ArrayList<>();
        Facts facts = journal.now(Set.of());
        Instant asAt = journal.knownUntil();
        for (Sights sights : boards(facts)) {
            for (ScorecardState scorecard : received(sights, facts)) {
                Set<String> shown = sights.kpis(scorecard);
                if (shown.isEmpty() || shown.stream().anyMatch(touched)) {
                    ScorecardCalculator.currentPeriod(scorecard, facts)
                            .ifPresent(period ->
                                    changed.add(scorecard(sights, scorecard, period, asAt, facts, shown, before)));
                }
            }
        }
        changes.add(changed);
    }

    private ScorecardChanged scorecard(
            Sights sights,
            ScorecardState scorecard,
            Period period,
            Instant asAt,
            Facts facts,
            Set<String> shown,
            Statuses before) {
        Map<String, KpiLine> shownLines = lines.of(period, shown);
        Document made = Document.of(ScorecardCalculator.scorecard(
                sights, scorecard, period, asAt, facts, kpi -> Optional.ofNullable(shownLines.get(kpi))));
        Views.Key key = new Views.Key(sights.board().code(), scorecard.code());
        views.put(key, period, asAt, made);
        return new ScorecardChanged(
                key.board(),
                key.scorecard(),
                period.code(),
                asAt,
                made.etag(),
                before.changedTo(period, shown, shownLines));
    }

    /** All that some board may see, in the order of their codes. */
    SortedSet<String> everyKpi() {
        Facts facts = journal.now(Set.of());
        return boards(facts).stream()
                .flatMap(sights -> received(sights, facts).stream())
                .flatMap(scorecard -> scorecard.lines().stream())
                .flatMap(line -> line.kpis().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Period> currentPeriods(Facts facts) {
        return boards(facts).stream()
                .flatMap(sights -> received(sights, facts).stream())
                .flatMap(scorecard -> ScorecardCalculator.currentPeriod(scorecard, facts).stream())
                .collect(Collectors.toSet());
    }

    private static List<Sights> boards(Facts facts) {
        return facts.boards().values().stream()
                .map(board -> Sights.of(board, facts.boards()))
                .toList();
    }

    private static List<ScorecardState> received(Sights sights, Facts facts) {
        return sights.scorecards().stream()
                .flatMap(code -> facts.scorecard(code).stream())
                .toList();
    }
}
