package uk.luton2040.reporting.pack;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;

/** Why something was not done to a pack, for somebody who knows its page and not the API. */
final class Refusal {
    private static final Map<String, String> LABELS = Map.of(
            "highlights", "The highlights",
            "challenges", "The challenges",
            "covering", "The covering text",
            "answers", "An answer",
            "note", "The note",
            "why", "The reason",
            "role", "Your role");

    private Refusal() {}

    static List<String> sentences(ProblemException refused) {
        return refused.errors().isEmpty()
                ? List.of(String.valueOf(refused.getMessage()))
                : refused.errors().stream().map(Refusal::sentence).toList();
    }

    private static String sentence(Problem.Error error) {
        return withoutKeys(error.code(), error.message());
    }

    /** Programs go by the keys of points; a person sees the points themselves. */
    static String withoutKeys(String code, String sentence) {
        return code.equals("unanswered") ? "Points that must be answered are not answered yet." : sentence;
    }

    static List<String> sentences(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream().map(Refusal::sentence).toList();
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String label = label(violation.getPropertyPath());
        if (violation.getInvalidValue() instanceof String
                && violation.getConstraintDescriptor().getAttributes().get("max") instanceof Integer most) {
            return String.format(Locale.UK, "%s: at most %,d characters.", label, most);
        }
        return violation.getMessage().contains("blank")
                ? "Say why: the pack’s history shows it."
                : "%s %s.".formatted(label, violation.getMessage());
    }

    private static String label(Path path) {
        String label = "What you typed";
        for (Path.Node node : path) {
            label = LABELS.getOrDefault(String.valueOf(node.getName()), label);
        }
        return label;
    }
}
