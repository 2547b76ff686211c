package uk.luton2040.catalogue.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.catalogue.plan.Goals;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.catalogue.scorecard.Scorecards;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Whether a board can be kept: what it names exists, it sees nothing twice, it pins what it receives, and links do not go
 * round in a circle.
 */
@ApplicationScoped
class BoardCheck {
    private final Boards boards;
    private final Plans plans;
    private final Scorecards scorecards;

    BoardCheck(Boards boards, Plans plans, Scorecards scorecards) {
        this.boards = boards;
        this.plans = plans;
        this.scorecards = scorecards;
    }

    /** @throws ProblemException with a pointer to everything that stands in the way */
    void check(String code, NewBoard wanted) {
        List<Problem.Error> errors = new ArrayList<>();
        link(code, wanted, errors);
        receives(wanted, errors);
        sights(wanted, errors);
        pins(code, wanted, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The board cannot be kept.", errors);
        }
    }

    private void link(String code, NewBoard wanted, List<Problem.Error> errors) {
        Map<String, Board> known = boards.inOrder().stream().collect(Collectors.toMap(Board::id, Function.identity()));
        String next = wanted.linkedTo();
        if (next != null && !next.equals(code) && !known.containsKey(next)) {
            errors.add(new Problem.Error("/linkedTo", "unknown", "There is no board '%s'.".formatted(next)));
            return;
        }
        Set<String> met = new HashSet<>(Set.of(code));
        while (next != null) {
            if (!met.add(next)) {
                errors.add(new Problem.Error("/linkedTo", "cycle", "%s would be linked to itself.".formatted(code)));
                return;
            }
            Board board = known.get(next);
            next = board == null ? null : board.linkedTo();
        }
    }

    private void receives(NewBoard wanted, List<Problem.Error> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.receives().size(); i++) {
            String scorecard = wanted.receives().get(i).scorecard();
            String pointer = "/receives/%d/scorecard".formatted(i);
            if (scorecards.findByIdOptional(scorecard).isEmpty()) {
                errors.add(new Problem.Error(pointer, "unknown", "There is no scorecard '%s'.".formatted(scorecard)));
            }
            if (!seen.add(scorecard)) {
                errors.add(new Problem.Error(pointer, "twice", "'%s' is there twice.".formatted(scorecard)));
            }
        }
    }

    private void sights(NewBoard wanted, List<Problem.Error> errors) {
        Goals goals = plans.goals();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.sights().size(); i++) {
            NewBoard.NewSight sight = wanted.sights().get(i);
            String at = "/sights/%d".formatted(i);
            goals.check(at, sight.priority(), sight.outcome(), errors);
            if (!seen.add(sight.priority() + " " + sight.outcome())) {
                errors.add(new Problem.Error(at, "twice", "The board sees this already."));
            }
        }
    }

    private void pins(String code, NewBoard wanted, List<Problem.Error> errors) {
        List<String> received = wanted.state(code).receives(boards.states());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.pins().size(); i++) {
            NewBoard.NewPin pin = wanted.pins().get(i);
            String at = "/pins/%d".formatted(i);
            String scorecard = pin.scorecard();
            if (!seen.add(scorecard)) {
                errors.add(new Problem.Error(
                        at + "/scorecard", "twice", "Something of '%s' is pinned already.".formatted(scorecard)));
            }
            scorecards
                    .findByIdOptional(scorecard)
                    .ifPresentOrElse(
                            known -> {
                                if (!received.contains(scorecard)) {
                                    errors.add(new Problem.Error(
                                            at + "/scorecard",
                                            "not-received",
                                            "The board does not receive '%s'.".formatted(scorecard)));
                                }
                                kpis(at, pin, known, errors);
                            },
                            () -> errors.add(new Problem.Error(
                                    at + "/scorecard", "unknown", "There is no scorecard '%s'.".formatted(scorecard))));
        }
    }

    private static void kpis(String at, NewBoard.NewPin pin, Scorecard scorecard, List<Problem.Error> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pin.kpis().size(); i++) {
            String kpi = pin.kpis().get(i);
            String pointer = "%s/kpis/%d".formatted(at, i);
            if (!seen.add(kpi)) {
                errors.add(new Problem.Error(pointer, "twice", "'%s' is there twice.".formatted(kpi)));
            } else if (!scorecard.lists(kpi)) {
                errors.add(new Problem.Error(
                        pointer, "not-listed", "'%s' is not on '%s'.".formatted(kpi, scorecard.id())));
            }
        }
    }
}
