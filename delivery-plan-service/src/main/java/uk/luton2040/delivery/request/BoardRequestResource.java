package uk.luton2040.delivery.request;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.NewEvidence;
import uk.luton2040.delivery.followup.NewOwner;
import uk.luton2040.delivery.followup.Reason;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/board-requests")
@Authenticated
@Tag(name = "Board requests")
class BoardRequestResource {
    private final BoardRequests requests;
    private final Reporting reporting;
    private final Editing editing;

    BoardRequestResource(BoardRequests requests, Reporting reporting, Editing editing) {
        this.requests = requests;
        this.reporting = reporting;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "What boards have asked for, in order of the codes", description = """
                    Any signed-in caller. Each names the board's next meeting, to which it is to be reported, and is overdue
                    when that has gone by without an answer. Pages by `cursor` and `limit` (at most 200).""")
    public Response list(
            @Valid @BeanParam BoardRequestFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        Page<BoardRequest> found = Page.of(requests.matching(filter, editing.today(), page), page, BoardRequest::id);
        return new Page<>(reporting.views(found.items()), found.next()).toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(
            summary = "One request, with what is being done about it",
            description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        return answer(requests.require(code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep what a board asked for", description = """
                    Role performance-officer, with If-Match; a request that is not there yet has the ETag "0". It names the
                    meeting at which it was asked, or the day where that meeting is in no calendar. 422 points at a board or
                    a meeting that is unknown, and at a meeting of another board or another day. 409 when it is answered or
                    withdrawn.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewBoardRequest wanted) {
        Optional<BoardRequest> present = requests.findByIdOptional(code);
        editing.requireSeen(present.map(BoardRequest::revision).orElse(0L));
        present.ifPresent(BoardRequest::requireOpen);
        List<Problem.Error> errors = reporting.errors(wanted);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The request cannot be kept.", errors);
        }
        BoardRequest request = present.orElseGet(() -> new BoardRequest(code));
        request.ask(
                wanted.board(),
                wanted.meeting(),
                reporting.askedOn(wanted),
                wanted.request(),
                person(wanted.owner()),
                Boolean.TRUE.equals(wanted.illustrative()));
        requests.persist(request);
        editing.tell(request, present.isPresent() ? "changed" : "asked", wanted.why());
        return answer(request);
    }

    private static @Nullable Person person(@Nullable NewOwner owner) {
        return owner == null ? null : owner.person();
    }

    @POST
    @Path("{code}/answer")
    @RolesAllowed({
        Roles.PERFORMANCE_OFFICER,
        Roles.PROJECT_LEAD,
        Roles.PROVIDER_MANAGER,
        Roles.DATA_SUBMITTER,
        Roles.CATALOGUE_EDITOR,
        Roles.BOARD_VIEWER
    })
    @Transactional
    @Idempotent
    @Operation(summary = "Answer it, with what shows the answer", description = """
                    Its owner or a performance-officer, with If-Match. 409 when it is answered or withdrawn already.""")
    public Response answer(String code, @Valid @NotNull NewEvidence answer) {
        BoardRequest request = requests.require(code);
        editing.requireOfficerOr(request.owner(), "The request");
        return appended(request, editing.entry(Standing.ANSWERED.code(), answer.words(), answer.link()), "answered");
    }

    @POST
    @Path("{code}/withdrawal")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Record that the board does not ask for it any more",
            description = "Role performance-officer, with If-Match. 409 unless it is open.")
    public Response withdraw(String code, @Valid @NotNull Reason reason) {
        return appended(
                requests.require(code), editing.entry(Standing.WITHDRAWN.code(), reason.why(), null), "withdrawn");
    }

    @POST
    @Path("{code}/reopening")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Record that the board asks again", description = """
                    Role performance-officer, with If-Match. It is then to be reported to the next meeting after today. 409
                    when it is open.""")
    public Response reopen(String code, @Valid @NotNull Reason reason) {
        return appended(requests.require(code), editing.entry(Log.OPEN, reason.why(), null), "reopened");
    }

    private Response appended(BoardRequest request, LogEntry entry, String what) {
        editing.append(request, entry, what);
        return answer(request);
    }

    private Response answer(BoardRequest request) {
        return ETags.ok(reporting.views(List.of(request)).getFirst(), request.revision());
    }
}
