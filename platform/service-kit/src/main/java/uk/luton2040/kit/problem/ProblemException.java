package uk.luton2040.kit.problem;

import java.util.List;

/** A refusal with its reason; rolls the transaction back and becomes a problem document. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.Error> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Problem.Error> errors) {
        super(detail);
        this.type = type;
        this.errors = errors;
    }

    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(what, id));
    }

    /** One field or parameter that breaks a rule. */
    public static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(ProblemType.INVALID, message, List.of(new Problem.Error(pointer, code, message)));
    }

    /** The same refusal of something that stands at this place of a larger body. */
    public ProblemException within(String pointer) {
        return new ProblemException(
                type,
                String.valueOf(getMessage()),
                errors.isEmpty()
                        ? List.of(new Problem.Error(pointer, type.slug(), String.valueOf(getMessage())))
                        : errors.stream().map(error -> error.within(pointer)).toList());
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.Error> errors() {
        return errors;
    }
}
