package uk.luton2040.catalogue.kpi;

import java.time.LocalDate;
import java.util.List;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What the rules of the catalogue do not allow, with what would. */
final class RuleViolation {
    private RuleViolation() {}

    static ProblemException illegalStep(String code, LifeCycle from, LifeCycle to) {
        return ProblemException.invalid(
                "/to",
                "illegal-transition",
                "%s is %s; from there it can become: %s, not %s."
                        .formatted(
                                code,
                                from.code(),
                                String.join(
                                        ", ",
                                        from.next().stream()
                                                .map(LifeCycle::code)
                                                .sorted()
                                                .toList()),
                                to.code()));
    }

    static ProblemException notSettled(String code, List<String> gaps) {
        return new ProblemException(
                ProblemType.INVALID,
                "%s cannot be active before its open questions are answered.".formatted(code),
                gaps.stream()
                        .map(gap -> new Problem.Error("/to", "open-question", gap))
                        .toList());
    }

    static ProblemException overlapping(String code, Version later) {
        return ProblemException.invalid(
                "/effectiveFrom",
                "overlapping",
                "Version %d of %s is in force from %s; a new one begins after that day, or on it to correct it."
                        .formatted(
                                later.number(), code, later.effectiveFrom() == null ? "ever" : later.effectiveFrom()));
    }

    static ProblemException retiring(String code, LocalDate from) {
        return new ProblemException(
                ProblemType.CONFLICT, "It is decided already that %s is retired from %s.".formatted(code, from));
    }

    static ProblemException retired(String code) {
        return new ProblemException(
                ProblemType.CONFLICT, "%s is retired: propose it again before you change it.".formatted(code));
    }
}
