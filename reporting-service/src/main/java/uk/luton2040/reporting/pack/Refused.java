package uk.luton2040.reporting.pack;

import java.util.List;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Steps that cannot be taken now, each with a code a program can act on. */
final class Refused {
    private Refused() {}

    static ProblemException step(String code, String sentence) {
        return new ProblemException(ProblemType.CONFLICT, sentence, List.of(new Problem.Error("", code, sentence)));
    }

    /** @throws ProblemException that names them all, when there are any */
    static void because(List<Hindrance> hindrances) {
        if (!hindrances.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    hindrances.getFirst().sentence(),
                    hindrances.stream()
                            .map(found -> new Problem.Error("", found.code(), found.sentence()))
                            .toList());
        }
    }
}
