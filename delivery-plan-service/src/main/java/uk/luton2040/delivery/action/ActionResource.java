package uk.luton2040.delivery.action;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/actions")
@Authenticated
@Tag(name = "Actions")
class ActionResource {
    private final Actions actions;
    private final AllSubjects subjects;
    private final ActionAccess access;
    private final Editing editing;

    ActionResource(Actions actions, AllSubjects subjects, ActionAccess access, Editing editing) {
        this.actions = actions;
        this.subjects = subjects;
        this.access = access;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "Actions, filtered, by the day they are due", description = """
                    Any signed-in caller. An action is overdue when that day has gone by and nobody has said that it is done.
                    Pages by `cursor` and `limit` (at most 200). 422 when a parameter breaks its rule.""")
    public Response list(
            @Valid @BeanParam ActionFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                        actions.matching(
                                filter,
                                filter.board == null ? Map.of() : subjects.seenBy(filter.board),
                                editing.today(),
                                page),
                        page,
                        Actions::cursor)
                .map(action -> ActionView.of(action, editing.today()))
                .toResponse(uri);
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Take an action on a KPI, a risk, a project, a recommendation or a board's request",
            description = """
                    Role performance-officer; a project-lead for the projects it leads. It says why something has to be done,
                    what, who does it and by when, and is given a code. 422 points at a subject that is unknown.""")
    public Response take(@Valid @NotNull NewAction wanted, @Context UriInfo uri) {
        SubjectKind kind = SubjectKind.of(wanted.subject().kind(), "/subject/kind");
        subjects.require(kind, wanted.subject().code());
        access.requireMayTake(kind, wanted.subject().code());
        Action action = new Action(actions.newCode(), kind, wanted.subject().code());
        action.describe(wanted);
        actions.persist(action);
        editing.tell(action, "taken", wanted.why());
        return editing.made(
                action,
                ActionView.of(action, editing.today()),
                uri.getAbsolutePathBuilder().path(action.id()).build());
    }
}
