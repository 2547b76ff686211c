package uk.luton2040.delivery.action;

import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/** What an action can be about. */
public enum SubjectKind implements Coded {
    KPI,
    RISK,
    PROJECT,
    RECOMMENDATION,
    BOARD_REQUEST;

    /** @param where the field or parameter that holds the word */
    static SubjectKind of(String code, String where) {
        return Coded.find(SubjectKind.class, code)
                .orElseThrow(() -> ProblemException.invalid(
                        where,
                        "unknown-word",
                        "It is one of: %s.".formatted(String.join(", ", Coded.codes(SubjectKind.class)))));
    }
}
