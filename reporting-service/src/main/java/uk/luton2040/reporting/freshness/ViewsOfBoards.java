package uk.luton2040.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Views;

/** How far each view is that a board must have. */
@ApplicationScoped
class ViewsOfBoards {
    private final Journal journal;
    private final Views views;

    ViewsOfBoards(Journal journal, Views views) {
        this.journal = journal;
        this.views = views;
    }

    /**
     * One view.
     *
     * @param madeFrom the newest fact it was made from; null while it is not there
     * @param behind it is not there, or stands still until it is rebuilt while more is known
     */
    record Standing(
            String board,
            String scorecard,
            String period,
            @Nullable Instant madeFrom,
            boolean behind) {}

    /** @param knownUntil when the newest fact of all became known */
    List<Standing> standings(Instant knownUntil) {
        Facts facts = journal.now(Set.of());
        boolean standsStill = !views.calculation().equals(Calculation.VERSION);
        Map<Views.Key, Views.Stamp> stamps =
                views.stamps().stream().collect(Collectors.toMap(Views.Stamp::key, Function.identity()));
        return facts.boards().values().stream()
                .map(board -> Sights.of(board, facts.boards()))
                .flatMap(sights -> sights.scorecards().stream()
                        .flatMap(code -> facts.scorecard(code).stream())
                        .flatMap(scorecard -> ScorecardCalculator.currentPeriod(scorecard, facts).stream()
                                .map(period -> {
                                    Views.Key key = new Views.Key(sights.board().code(), scorecard.code());
                                    Views.Stamp stamp = stamps.get(key);
                                    boolean isCurrent = stamp != null
                                            && stamp.period().equals(period.code())
                                            && !(standsStill && stamp.asAt().isBefore(knownUntil));
                                    return new Standing(
                                            key.board(),
                                            key.scorecard(),
                                            period.code(),
                                            stamp == null ? null : stamp.asAt(),
                                            !isCurrent);
                                })))
                .sorted(Comparator.comparing(Standing::board).thenComparing(Standing::scorecard))
                .toList();
    }
}
