package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.luton2040.kit.problem.Problem;

/** Whether a definition can be kept: its fields in their bounds, its words known, what it names there. */
@ApplicationScoped
public class DefinitionCheck {
    private final Validator validator;

    DefinitionCheck(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong, each with a pointer into the definition. */
    public List<Problem.Error> errors(
            String code, Definition definition, Collection<Figure> figures, KnownCodes known) {
        List<Problem.Error> errors = violations(definition);
        return errors.isEmpty() ? Soundness.errors(code, definition, figures, known) : errors;
    }

    /** Of one that is not in force any more: it may name what has gone since. */
    public List<Problem.Error> errorsInItself(String code, Definition definition) {
        List<Problem.Error> errors = violations(definition);
        return errors.isEmpty() ? Soundness.errorsInItself(code, definition) : errors;
    }

    private List<Problem.Error> violations(Definition definition) {
        return validator.validate(definition).stream()
                .map(violation ->
                        new Problem.Error("/" + violation.getPropertyPath(), "invalid", violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Error::pointer))
                .toList();
    }
}
