package uk.luton2040.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.known.BoardSights;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Projects;

@ApplicationScoped
class ProjectSubjects implements Subjects {
    private final Projects projects;
    private final Known known;

    ProjectSubjects(Projects projects, Known known) {
        this.projects = projects;
        this.known = known;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PROJECT;
    }

    @Override
    public boolean exists(String code) {
        return projects.exists(code);
    }

    @Override
    public boolean isLedBy(String code, String person) {
        return projects.findByIdOptional(code)
                .filter(project -> project.isLedBy(person))
                .isPresent();
    }

    @Override
    public Set<String> seenBy(String board) {
        BoardSights sights = BoardSights.of(board, known);
        return projects.inOrder().stream()
                .map(Project::state)
                .filter(sights::cover)
                .map(ProjectState::code)
                .collect(Collectors.toSet());
    }
}
