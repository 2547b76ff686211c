package uk.luton2040.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.Sights;

/** Projects as the caller may see them, at any moment; made on demand. */
@ApplicationScoped
class Projects {
    private final BoardFacts known;
    private final BoardAccess access;

    Projects(BoardFacts known, BoardAccess access) {
        this.known = known;
        this.access = access;
    }

    /** @param asAt now when null */
    ProjectsSummary summary(ProjectFilter filter, @Nullable Instant asAt) {
        filter.check();
        BoardFacts.Seen seen = known.at(filter.board, asAt);
        Facts facts = seen.facts();
        LocalDate day = seen.day();
        List<Sights> boards = access.boards(facts);
        List<ProjectsSummary.Line> lines = access.projects(filter.board, facts).stream()
                .map(project -> ProjectsSummary.line(project, boards, facts, day))
                .filter(filter::lets)
                .toList();
        return ProjectsSummary.of(lines, seen.asAt(), day);
    }

    /** The priorities that have a project which the caller sees, by their codes, in the order of the plans. */
    Map<String, String> priorities() {
        Facts facts = known.now(null).facts();
        Set<String> used = access.projects(null, facts).stream()
                .map(ProjectState::priority)
                .collect(Collectors.toSet());
        Map<String, String> titles = new LinkedHashMap<>();
        facts.plans().stream()
                .flatMap(plan -> plan.priorities().stream())
                .filter(priority -> used.contains(priority.code()))
                .forEach(priority -> titles.put(priority.code(), priority.shortTitle()));
        return titles;
    }

    List<Sights> boards() {
        return known.boards();
    }

    /**
     * One of them.
     *
     * @param asAt now when null
     */
    ProjectReport report(String code, @Nullable Instant asAt) {
        BoardFacts.Seen then = known.at(null, asAt);
        Facts facts = then.facts();
        Map<String, ProjectState> seen = access.projects(null, facts).stream()
                .collect(Collectors.toMap(ProjectState::code, Function.identity()));
        return Optional.ofNullable(seen.get(code))
                .map(project -> ProjectReport.of(
                        project, then.boards(), facts, then.asAt(), seen::get, kpi -> access.maySeeKpi(kpi, facts)))
                .orElseThrow(() -> ProblemException.notFound("project", code));
    }
}
