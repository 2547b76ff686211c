package uk.luton2040.reporting.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Views;

/** How good the data is of what the caller's boards are shown. */
@ApplicationScoped
class Quality {
    private final Journal journal;
    private final Views views;
    private final BoardAccess access;
    private final Clock clock;

    Quality(Journal journal, Views views, BoardAccess access, Clock clock) {
        this.journal = journal;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    /** @param board all that the caller sees when null */
    QualityOverview overview(@Nullable String board) {
        Facts facts = journal.now(Set.of());
        access.checkIfAsked(board, facts);
        LocalDate day = London.today(clock);
        List<Sights> boards = access.boards(facts).stream()
                .filter(sights -> board == null || board.equals(sights.board().code()))
                .toList();
        return new QualityOverview(
                journal.knownUntil(),
                day,
                facts.scorecards().stream()
                        .flatMap(scorecard -> card(scorecard, boards, facts, day).stream())
                        .toList());
    }

    List<Sights> boards() {
        return access.boards(journal.now(Set.of()));
    }

    /** Of the KPIs that one of these boards is shown; empty where none is, or no period has been opened. */
    private Optional<QualityOverview.Card> card(
            ScorecardState scorecard, List<Sights> boards, Facts facts, LocalDate day) {
        Set<String> kpis = new LinkedHashSet<>();
        boards.stream()
                .filter(sights -> sights.scorecards().contains(scorecard.code()))
                .forEach(sights -> kpis.addAll(sights.kpis(scorecard)));
        Optional<Period> period = ScorecardCalculator.currentPeriod(scorecard, facts);
        return kpis.isEmpty()
                ? Optional.empty()
                : period.map(current -> QualityOverview.Card.of(
                        scorecard.code(),
                        scorecard.title(),
                        KpiLine.PeriodName.of(current),
                        views.lines(current, kpis).values(),
                        day));
    }
}
