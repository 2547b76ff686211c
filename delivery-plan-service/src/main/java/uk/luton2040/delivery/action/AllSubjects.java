package uk.luton2040.delivery.action;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.luton2040.kit.problem.ProblemException;

/** What actions can be about, of every kind. */
@ApplicationScoped
class AllSubjects {
    private final Map<SubjectKind, Subjects> byKind = new EnumMap<>(SubjectKind.class);

    AllSubjects(@All List<Subjects> kinds) {
        kinds.forEach(subjects -> byKind.put(subjects.kind(), subjects));
        for (SubjectKind kind : SubjectKind.values()) {
            Objects.requireNonNull(byKind.get(kind), kind::code);
        }
    }

    void require(SubjectKind kind, String code) {
        if (!of(kind).exists(code)) {
            throw ProblemException.invalid(
                    "/subject/code",
                    "unknown",
                    "There is no %s '%s'.".formatted(kind.code().replace('-', ' '), code));
        }
    }

    boolean isLedBy(SubjectKind kind, String code, String person) {
        return of(kind).isLedBy(code, person);
    }

    Map<SubjectKind, Set<String>> seenBy(String board) {
        Map<SubjectKind, Set<String>> seen = new EnumMap<>(SubjectKind.class);
        byKind.forEach((kind, subjects) -> seen.put(kind, subjects.seenBy(board)));
        return seen;
    }

    private Subjects of(SubjectKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
