package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;

/** Scorecards of any period and any moment: from the view where there is one, made on demand otherwise. */
@ApplicationScoped
public class Scorecards {
    private final Journal journal;
    private final Views views;

    Scorecards(Journal journal, Views views) {
        this.journal = journal;
        this.views = views;
    }

    /** The scorecard of the board's current period, as it is now. */
    public Document current(String board, String scorecard) {
        return views.find(new Views.Key(board, scorecard))
                .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, scorecard));
    }

    /** @param period the board's current one at that instant when null; @param asAt now when null */
    Document made(String board, String scorecard, @Nullable Period period, @Nullable Instant asAt) {
        Instant instant =
                Objects.requireNonNullElseGet(asAt, journal::knownUntil).truncatedTo(ChronoUnit.MICROS);
        Facts catalogue = journal.asAt(instant, Set.of());
        BoardState boardState = Optional.ofNullable(catalogue.boards().get(board))
                .orElseThrow(() -> ProblemException.notFound("board", board));
        Sights sights = Sights.of(boardState, catalogue.boards());
        ScorecardState listed = catalogue
                .scorecard(scorecard)
                .filter(known -> sights.scorecards().contains(known.code()))
                .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, scorecard));
        Period wanted = Optional.ofNullable(period)
                .or(() -> ScorecardCalculator.currentPeriod(listed, catalogue))
                .orElseThrow(() -> ProblemException.notFound("opened period of", scorecard));
        Facts facts = journal.asAt(instant, Projection.shown(listed, sights));
        return Document.of(ScorecardCalculator.scorecard(
                sights, listed, wanted, instant, facts, kpi -> KpiLines.line(kpi, wanted, facts)));
    }

    /** What each board receives, in the catalogue's order; boards that receive nothing are there too. */
    public List<BoardOverview> overviews() {
        Facts facts = journal.now(Set.of());
        return facts.boards().values().stream()
                .sorted(java.util.Comparator.comparing(BoardState::name))
                .map(board -> overview(Sights.of(board, facts.boards()), facts))
                .toList();
    }

    private BoardOverview overview(Sights sights, Facts facts) {
        List<BoardOverview.Received> received = sights.scorecards().stream()
                .flatMap(code -> facts.scorecard(code).stream())
                .map(scorecard -> {
                    Optional<Period> period = ScorecardCalculator.currentPeriod(scorecard, facts);
                    return new BoardOverview.Received(
                            scorecard.code(),
                            scorecard.title(),
                            scorecard.reportingCycle(),
                            period.map(KpiLines::name).orElse(null),
                            "/api/v1/boards/%s/scorecards/%s"
                                    .formatted(sights.board().code(), scorecard.code()));
                })
                .toList();
        return new BoardOverview(
                sights.board().code(),
                sights.board().name(),
                sights.board().kind(),
                sights.board().remit(),
                sights.inheritedFrom(),
                received,
                ScorecardCalculator.projects(sights, facts));
    }

    /** The views that differ from what the journal makes of the instant they show; none when all is well. */
    public SelfCheck selfCheck() {
        List<String> different = new ArrayList<>();
        List<Views.Entry> entries = views.entries();
        for (Views.Entry entry : entries) {
            Document view = current(entry.key().board(), entry.key().scorecard());
            Document recomputed =
                    made(entry.key().board(), entry.key().scorecard(), Period.parse(entry.period()), entry.asAt());
            if (!Arrays.equals(view.bytes(), recomputed.bytes())) {
                different.add(entry.key().board() + "/" + entry.key().scorecard());
            }
        }
        return new SelfCheck(entries.size(), different);
    }

    /** How many views were recomputed from the journal, and which of them differ. */
    public record SelfCheck(int checked, List<String> different) {}
}
