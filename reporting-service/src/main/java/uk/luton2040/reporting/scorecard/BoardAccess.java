package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.RequestScoped;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Facts;

/** Officers and auditors see every board; a viewer sees those its token names and may not know of others. */
@RequestScoped
public class BoardAccess {
    private final Caller caller;

    BoardAccess(Caller caller) {
        this.caller = caller;
    }

    public boolean maySee(String board) {
        return seesEveryBoard() || caller.boards().contains(board);
    }

    /** A KPI is seen by who sees every board, and on the boards that show it. */
    public boolean maySeeKpi(String kpi, Facts facts) {
        return seesEveryBoard()
                || facts.boards().values().stream()
                        .filter(board -> maySee(board.code()))
                        .map(board -> Sights.of(board, facts.boards()))
                        .anyMatch(sights -> sights.scorecards().stream()
                                .flatMap(scorecard -> facts.scorecard(scorecard).stream())
                                .anyMatch(scorecard -> sights.kpis(scorecard).contains(kpi)));
    }

    boolean seesEveryBoard() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR) || caller.has(Roles.CATALOGUE_EDITOR);
    }

    public void check(String board) {
        if (!maySee(board)) {
            throw ProblemException.notFound("board", board);
        }
    }
}
