package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.ProjectState;
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
        return seesEveryBoard()
                || caller.has(Roles.BOARD_VIEWER) && caller.boards().contains(board);
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

    /** 404 for a board that is not known, or not the caller's to see; nothing where none was asked for. */
    public void checkIfAsked(@Nullable String board, Facts facts) {
        if (board != null) {
            check(board);
            if (!facts.boards().containsKey(board)) {
                throw ProblemException.notFound("board", board);
            }
        }
    }

    /** What the caller's boards see, by their names. */
    public List<Sights> boards(Facts facts) {
        return facts.boards().values().stream()
                .filter(board -> maySee(board.code()))
                .sorted(Comparator.comparing(BoardState::name))
                .map(board -> Sights.of(board, facts.boards()))
                .toList();
    }

    /**
     * Whether what hangs on a priority, or on an outcome of it, is seen by that board; without one by any of the caller's, and
     * everything by who sees every board.
     */
    public BiPredicate<String, @Nullable String> sight(@Nullable String board, Facts facts) {
        if (board == null && seesEveryBoard()) {
            return (priority, outcome) -> true;
        }
        List<Sights> seeing = boards(facts).stream()
                .filter(sights -> board == null || board.equals(sights.board().code()))
                .toList();
        return (priority, outcome) -> seeing.stream().anyMatch(sights -> sights.sees(priority, outcome));
    }

    /** The projects that hang on what is seen so. */
    public List<ProjectState> projects(@Nullable String board, Facts facts) {
        BiPredicate<String, @Nullable String> sight = sight(board, facts);
        return facts.projects().stream()
                .filter(project -> sight.test(project.priority(), project.outcome()))
                .toList();
    }

    public boolean seesEveryBoard() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR) || caller.has(Roles.CATALOGUE_EDITOR);
    }

    public void check(String board) {
        if (!maySee(board)) {
            throw ProblemException.notFound("board", board);
        }
    }
}
