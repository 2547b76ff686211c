package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.RequestScoped;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

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

    boolean seesEveryBoard() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR) || caller.has(Roles.CATALOGUE_EDITOR);
    }

    public void check(String board) {
        if (!maySee(board)) {
            throw ProblemException.notFound("board", board);
        }
    }
}
