package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;

/** Histories of KPIs at any moment, made on demand. */
@ApplicationScoped
class Histories {
    private final Journal journal;
    private final Scorecards scorecards;

    Histories(Journal journal, Scorecards scorecards) {
        this.journal = journal;
        this.scorecards = scorecards;
    }

    /**
     * The history of one KPI.
     *
     * @param asAt now when null
     * @param access a KPI is seen by who sees every board, and on the boards that showed it at that instant
     */
    Document of(String code, @Nullable Instant asAt, BoardAccess access) {
        Instant instant = scorecards.moment(asAt);
        Facts facts = journal.asAt(instant, Set.of(code));
        if (!isSeen(code, facts, access)) {
            throw ProblemException.notFound("KPI", code);
        }
        return HistoryCalculator.history(code, facts, instant)
                .map(Document::of)
                .orElseThrow(() -> ProblemException.notFound("KPI", code));
    }

    private static boolean isSeen(String code, Facts facts, BoardAccess access) {
        return access.seesEveryBoard()
                || facts.boards().values().stream()
                        .filter(board -> access.maySee(board.code()))
                        .map(board -> Sights.of(board, facts.boards()))
                        .anyMatch(sights -> sights.scorecards().stream()
                                .flatMap(scorecard -> facts.scorecard(scorecard).stream())
                                .anyMatch(scorecard ->
                                        Projection.shown(scorecard, sights).contains(code)));
    }
}
