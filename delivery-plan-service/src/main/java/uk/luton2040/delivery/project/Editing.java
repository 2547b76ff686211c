package uk.luton2040.delivery.project;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** What every edit of a project goes through: whose it is, the editor's revision, the checks, the event. */
@ApplicationScoped
public class Editing {
    private final Projects projects;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final List<ProjectFollower> followers;
    private final Caller caller;
    private final Clock clock;

    Editing(
            Projects projects,
            Preconditions preconditions,
            Outbox outbox,
            @All List<ProjectFollower> followers,
            Caller caller,
            Clock clock) {
        this.projects = projects;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.followers = followers;
        this.caller = caller;
        this.clock = clock;
    }

    public Edit edit(@Nullable String why) {
        return Edit.by(caller.name(), why, clock);
    }

    /** Whether the caller may write of it, and so read what is not published. */
    public boolean mayWrite(Project project) {
        return caller.has(Roles.PERFORMANCE_OFFICER) || project.isLedBy(caller.name());
    }

    /** @throws ProblemException 403 for a project lead who does not lead it */
    public void requireOwn(Project project) {
        if (!mayWrite(project)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The project '%s' is led by %s; a project lead writes of its own alone."
                            .formatted(
                                    project.id(),
                                    project.lead().map(Person::name).orElse("nobody yet")));
        }
    }

    /**
     * The project, when the caller may write of it.
     *
     * @throws ProblemException 404 when unknown, 403 for a project lead who does not lead it
     */
    public Project requireOwn(String code) {
        Project project = projects.require(code);
        requireOwn(project);
        return project;
    }

    /** The project, when the caller may write of it and the request's If-Match names its present revision. */
    Project require(String code) {
        Project project = requireOwn(code);
        preconditions.check(project.revision());
        return project;
    }

    /** @throws ProblemException pointing at what cannot be kept */
    void describe(Project project, ProjectTemplate next, Edit edit) {
        ProjectTemplate before = project.template();
        Dependencies known =
                project.dependsAsBefore(next) ? Dependencies.alone(next.dependsOn()) : projects.dependencies();
        List<Problem.Error> errors = TemplateCheck.errors(project.id(), next, before, known, edit.today());
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The project cannot be kept.", errors);
        }
        requireReason(project, next, edit);
        requireLeadStays(project, next);
        project.describe(next, edit);
    }

    private static void requireReason(Project project, ProjectTemplate next, Edit edit) {
        if (project.revision() == 0 || edit.why() != null) {
            return;
        }
        List<ProjectState.Rebaseline> moves = Rebaselining.between(project.template(), next, edit);
        if (!moves.isEmpty()) {
            throw ProblemException.invalid(
                    "?why", "missing", "Say why: %s.".formatted(Rebaselining.sentence(moves.getFirst())));
        }
        String stage = project.template().stage();
        if (stage != null && !stage.equals(next.stage())) {
            throw ProblemException.invalid(
                    "?why", "missing", "Say why: it would be %s instead of %s.".formatted(next.stage(), stage));
        }
    }

    /** A lead who gives its project away would not be able to take it back. */
    private void requireLeadStays(Project project, ProjectTemplate next) {
        boolean isOwn = next.lead() != null && next.lead().subject().equals(caller.name());
        if (!caller.has(Roles.PERFORMANCE_OFFICER) && !isOwn) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    project.revision() == 0
                            ? "A project lead starts projects of its own: name yourself (%s) as the lead."
                                    .formatted(caller.name())
                            : "A performance officer says who leads it.");
        }
    }

    /**
     * Takes what was reported for a period; of status and dates only when no later period has been reported.
     *
     * @param next the template with the dates reported
     */
    public void report(Project project, String period, ProjectTemplate next, String own, Edit edit) {
        boolean isNewest = project.isNewest(period);
        project.reported(period, edit.at());
        if (isNewest) {
            describe(project, next, edit);
            project.stand(own, project.inProgressSince());
        }
        tell(project, "reported", edit);
    }

    /** Tells of the change; 200 with the project as it is now. */
    Response told(Project project, String what, Edit edit) {
        tell(project, what, edit);
        return ETags.ok(project.state(), project.revision());
    }

    /** Tells of the change and of what follows from it. */
    public void tell(Project project, String what, Edit edit) {
        Change change = edit.change(what);
        outbox.add(project.changed(change));
        followers.forEach(follower -> outbox.addAll(follower.follow(List.of(project), change)));
    }
}
