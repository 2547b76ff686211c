package uk.luton2040.delivery.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

@ApplicationScoped
public class Actions implements PanacheRepositoryBase<Action, String> {
    private static final String OVERDUE = "due < :today and standing in :unfinished";
    private static final List<Standing> UNFINISHED = List.of(Standing.OPEN, Standing.IN_PROGRESS);
    private static final String SEPARATOR = " ";

    Action require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("action", code));
    }

    /** A code that no action has. */
    String newCode() {
        while (true) {
            Object number = getEntityManager()
                    .createNativeQuery("select nextval('action_number')")
                    .getSingleResult();
            String code = "action-" + number;
            if (findByIdOptional(code).isEmpty()) {
                return code;
            }
        }
    }

    /** All on these subjects by the subject's code, each by the day it is due: one statement. */
    public Map<String, List<ActionView>> on(SubjectKind kind, Collection<String> subjects, LocalDate today) {
        return subjects.isEmpty()
                ? Map.of()
                : list("subjectKind = ?1 and subject in ?2 order by due, code", kind, subjects).stream()
                        .collect(Collectors.groupingBy(
                                Action::subject,
                                Collectors.mapping(action -> ActionView.of(action, today), Collectors.toList())));
    }

    /**
     * One more than the page holds, by the day they are due, so that the caller knows whether there is another page.
     *
     * @param seen what the filter's board sees, kind by kind
     */
    List<Action> matching(ActionFilter filter, Map<SubjectKind, Set<String>> seen, LocalDate today, PageRequest page) {
        Place after = Place.of(page.after());
        List<String> conditions = new ArrayList<>(List.of("(due > :day or due = :day and code > :code)"));
        Parameters parameters = Parameters.with("day", after.day()).and("code", after.code());
        if (filter.kind != null) {
            conditions.add("subjectKind = :kind");
            parameters.and("kind", SubjectKind.of(filter.kind, "?kind"));
        }
        if (filter.subject != null) {
            conditions.add("subject = :subject");
            parameters.and("subject", filter.subject);
        }
        if (filter.owner != null) {
            conditions.add("owner = :owner");
            parameters.and("owner", filter.owner);
        }
        if (filter.standing != null) {
            conditions.add("standing = :standing");
            parameters.and(
                    "standing", Coded.find(Standing.class, filter.standing).orElseThrow());
        }
        if (filter.overdue != null) {
            conditions.add(Boolean.parseBoolean(filter.overdue) ? OVERDUE : "not (%s)".formatted(OVERDUE));
            parameters.and("today", today).and("unfinished", UNFINISHED);
        }
        if (filter.board != null) {
            conditions.add(seenBy(seen, parameters));
        }
        return find("%s order by due, code".formatted(String.join(" and ", conditions)), parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static String seenBy(Map<SubjectKind, Set<String>> seen, Parameters parameters) {
        List<String> any = new ArrayList<>(List.of("1 = 0"));
        seen.forEach((kind, codes) -> {
            if (!codes.isEmpty()) {
                any.add("subjectKind = :kind%1$s and subject in :seen%1$s".formatted(kind.name()));
                parameters.and("kind" + kind.name(), kind).and("seen" + kind.name(), codes);
            }
        });
        return "(%s)".formatted(String.join(" or ", any));
    }

    static String cursor(Action action) {
        return action.due() + SEPARATOR + action.id();
    }

    private record Place(LocalDate day, String code) {
        static Place of(String cursor) {
            if (cursor.isEmpty()) {
                return new Place(LocalDate.of(1, 1, 1), "");
            }
            String[] parts = cursor.split(SEPARATOR, 2);
            try {
                return new Place(LocalDate.parse(parts[0]), parts[parts.length - 1]);
            } catch (DateTimeException e) {
                throw ProblemException.invalid("?cursor", "cursor", "This is no cursor that this list gave out.");
            }
        }
    }
}
