package uk.luton2040.catalogue.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.luton2040.catalogue.plan.Goals;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Whether a scorecard can be kept: what it names exists, and no line could be taken for another. */
@ApplicationScoped
class ScorecardCheck {
    private final Scorecards scorecards;
    private final Plans plans;
    private final EntityManager entities;

    ScorecardCheck(Scorecards scorecards, Plans plans, EntityManager entities) {
        this.scorecards = scorecards;
        this.plans = plans;
        this.entities = entities;
    }

    /**
     * @param scorecard described as it is to be, its lines as they were
     * @throws ProblemException with a pointer to everything that stands in the way
     */
    void check(Scorecard scorecard, NewScorecard wanted) {
        List<Problem.Error> errors = new ArrayList<>();
        reportedTo(wanted, errors);
        scorecard.origin().ifPresentOrElse(origin -> unchanged(origin, scorecard, wanted, errors), () -> {
            ownTable(scorecard, errors);
            lines(wanted, errors);
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The scorecard cannot be kept.", errors);
        }
    }

    private void reportedTo(NewScorecard wanted, List<Problem.Error> errors) {
        Set<String> boards = codes("select code from board");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.reportedTo().size(); i++) {
            named("/reportedTo/" + i, "board", wanted.reportedTo().get(i), boards, seen, errors);
        }
    }

    private static void unchanged(String origin, Scorecard scorecard, NewScorecard wanted, List<Problem.Error> errors) {
        if (!scorecard.lines().equals(wanted.ownLines())) {
            errors.add(new Problem.Error(
                    "/lines",
                    "derived",
                    "Its lines are the KPIs with the origin '%s', one line each, found anew at every import: change those"
                                    .formatted(origin)
                            + " KPIs, or list these lines on a scorecard of another code."));
        }
    }

    private void ownTable(Scorecard scorecard, List<Problem.Error> errors) {
        scorecards.inOrder().stream()
                .filter(other ->
                        !other.id().equals(scorecard.id()) && other.contents().equals(scorecard.contents()))
                .findFirst()
                .ifPresent(other -> errors.add(new Problem.Error(
                        "",
                        "taken",
                        "The table '%s' holds the lines of '%s'; choose another code."
                                .formatted(scorecard.contents(), other.id()))));
    }

    private void lines(NewScorecard wanted, List<Problem.Error> errors) {
        Goals goals = plans.goals();
        Set<String> known = codes("select code from kpi");
        Set<String> numbers = new HashSet<>();
        Set<String> titles = new HashSet<>();
        List<Line> lines = wanted.ownLines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/lines/%d".formatted(i);
            goals.check(at, line.priority(), line.outcome(), errors);
            Set<String> seen = new HashSet<>();
            for (int k = 0; k < line.kpis().size(); k++) {
                named("%s/kpis/%d".formatted(at, k), "KPI", line.kpis().get(k), known, seen, errors);
            }
            if (line.number() != null && !numbers.add(line.number())) {
                errors.add(new Problem.Error(
                        at + "/number", "twice", "Another line has the number %s.".formatted(line.number())));
            } else if (line.number() == null && !titles.add(line.title())) {
                errors.add(new Problem.Error(
                        at + "/title", "twice", "Another line without a number has this title; number one of them."));
            }
        }
    }

    private static void named(
            String pointer, String what, String code, Set<String> known, Set<String> seen, List<Problem.Error> errors) {
        if (!known.contains(code)) {
            errors.add(new Problem.Error(pointer, "unknown", "There is no %s '%s'.".formatted(what, code)));
        } else if (!seen.add(code)) {
            errors.add(new Problem.Error(pointer, "twice", "'%s' is there twice.".formatted(code)));
        }
    }

    /** By table and not by feature: a board knows what it receives, so a scorecard may not know boards. */
    private Set<String> codes(String query) {
        @SuppressWarnings("unchecked")
        List<String> codes = entities.createNativeQuery(query, String.class).getResultList();
        return Set.copyOf(codes);
    }
}
