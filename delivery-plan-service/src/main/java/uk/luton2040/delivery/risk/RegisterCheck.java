package uk.luton2040.delivery.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.measures.Coded;

/** Whether a register can be kept: its project, its matrix, and a parent that is above it. */
public final class RegisterCheck {
    private final String code;
    private final NewRiskRegister wanted;
    private final Map<String, RiskRegister> registers;
    private final List<Problem.Error> errors = new ArrayList<>();

    private RegisterCheck(String code, NewRiskRegister wanted, Map<String, RiskRegister> registers) {
        this.code = code;
        this.wanted = wanted;
        this.registers = registers;
    }

    /**
     * What is wrong, each with a pointer into the body.
     *
     * @param registers itself, its parent, its children and the one of its project at least, where there are any
     * @param matrix the one wanted; null when there is none
     */
    public static List<Problem.Error> errors(
            String code,
            NewRiskRegister wanted,
            Map<String, RiskRegister> registers,
            @Nullable RiskMatrixState matrix,
            Predicate<String> isProject) {
        RegisterCheck check = new RegisterCheck(code, wanted, registers);
        RegisterKind kind = RegisterKind.of(wanted.kind()).orElse(null);
        if (kind == null) {
            check.refuse(
                    "/kind",
                    "unknown-word",
                    "It is one of: %s.".formatted(String.join(", ", Coded.codes(RegisterKind.class))));
            return check.errors;
        }
        check.stays(kind);
        check.project(kind, isProject);
        check.parent(kind);
        check.matrix(matrix);
        check.appetite(matrix);
        return check.errors;
    }

    private void stays(RegisterKind kind) {
        RiskRegister held = registers.get(code);
        if (held != null && held.kind() != kind) {
            refuse(
                    "/kind",
                    "fixed",
                    "It is a register of kind %s, and stays one."
                            .formatted(held.kind().code()));
        }
        if (held != null && !Objects.equals(held.project(), wanted.project())) {
            refuse("/project", "fixed", "A register stays with its project; make another for another.");
        }
    }

    private void project(RegisterKind kind, Predicate<String> isProject) {
        String project = wanted.project();
        if (kind != RegisterKind.PROJECT) {
            if (project != null) {
                refuse("/project", "not-a-project-register", "Only a register of kind project names one.");
            }
        } else if (project == null) {
            refuse("/project", "missing", "Say whose register it is.");
        } else if (!isProject.test(project)) {
            refuse("/project", "unknown", "There is no project '%s'.".formatted(project));
        } else {
            others().stream()
                    .filter(other -> project.equals(other.project()))
                    .findFirst()
                    .ifPresent(other -> refuse(
                            "/project", "taken", "The project has the register '%s' already.".formatted(other.id())));
        }
    }

    private void parent(RegisterKind kind) {
        RiskRegister parent = wanted.parent() == null ? null : registers.get(wanted.parent());
        if (wanted.parent() != null && (parent == null || wanted.parent().equals(code))) {
            refuse("/parent", "unknown", "There is no other register '%s'.".formatted(wanted.parent()));
        } else if (parent != null && !kind.isBelow(parent.kind())) {
            refuse(
                    "/parent",
                    "not-above",
                    "A %s register's risks cannot be escalated to a %s register."
                            .formatted(kind.code(), parent.kind().code()));
        }
    }

    private void matrix(@Nullable RiskMatrixState matrix) {
        if (wanted.matrix() != null && matrix == null) {
            refuse("/matrix", "unknown", "There is no risk matrix '%s'.".formatted(wanted.matrix()));
        }
    }

    private void appetite(@Nullable RiskMatrixState matrix) {
        NewRiskRegister.Appetite appetite = wanted.appetite();
        if (appetite == null) {
            return;
        }
        borne("/appetite/score", appetite.score(), matrix);
        List<NewRiskRegister.OfCategory> categories = Objects.requireNonNullElse(appetite.categories(), List.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            NewRiskRegister.OfCategory special = categories.get(i);
            borne("/appetite/categories/%d/score".formatted(i), special.score(), matrix);
            if (!seen.add(special.category())) {
                refuse(
                        "/appetite/categories/%d/category".formatted(i),
                        "twice",
                        "'%s' is there twice.".formatted(special.category()));
            }
        }
    }

    private void borne(String pointer, BigDecimal score, @Nullable RiskMatrixState matrix) {
        int highest = matrix == null
                ? Integer.MAX_VALUE
                : matrix.likelihood().size() * matrix.impact().size();
        if (score.compareTo(BigDecimal.valueOf(highest)) > 0) {
            refuse(pointer, "not-on-the-matrix", "The highest score of its matrix is %d.".formatted(highest));
        }
    }

    private Collection<RiskRegister> others() {
        return registers.values().stream()
                .filter(other -> !other.id().equals(code))
                .toList();
    }

    private void refuse(String pointer, String problem, String sentence) {
        errors.add(new Problem.Error(pointer, problem, sentence));
    }
}
