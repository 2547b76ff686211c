package uk.luton2040.reporting.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Lines;

/** How good the data is of what the caller's boards are shown. */
@ApplicationScoped
class Quality {
    private final BoardFacts known;
    private final Lines lines;

    Quality(BoardFacts known, Lines lines) {
        this.known = known;
        this.lines = lines;
    }

    /** @param board all that the caller sees when null */
    QualityOverview overview(@Nullable String board) {
        BoardFacts.Seen seen = known.now(board);
        return new QualityOverview(
                seen.asAt(),
                seen.day(),
                seen.facts().scorecards().stream()
                        .flatMap(scorecard -> card(scorecard, seen).stream())
                        .toList());
    }

    List<Sights> boards() {
        return known.boards();
    }

    /** Of the KPIs that one of these boards is shown; empty where none is, or no period has been opened. */
    private Optional<QualityOverview.Card> card(ScorecardState scorecard, BoardFacts.Seen seen) {
        Set<String> kpis = new LinkedHashSet<>();
        seen.boards().stream()
                .filter(sights -> sights.scorecards().contains(scorecard.code()))
                .forEach(sights -> kpis.addAll(sights.kpis(scorecard)));
        Optional<Period> period = ScorecardCalculator.currentPeriod(scorecard, seen.facts());
        return kpis.isEmpty()
                ? Optional.empty()
                : period.map(current -> QualityOverview.Card.of(
                        scorecard.code(),
                        scorecard.title(),
                        KpiLine.PeriodName.of(current),
                        lines.of(current, kpis).values(),
                        seen.day()));
    }
}
