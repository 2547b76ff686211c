package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/packs")
@Tag(name = "Packs")
class PackResource {
    private final Packs packs;
    private final Issues issues;
    private final Drafting drafting;
    private final PackAccess access;
    private final Preconditions preconditions;

    PackResource(Packs packs, Issues issues, Drafting drafting, PackAccess access, Preconditions preconditions) {
        this.packs = packs;
        this.issues = issues;
        this.drafting = drafting;
        this.access = access;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
    @Transactional
    @Operation(summary = "Packs, those of the newest meetings first", description = """
                    Roles performance-officer, director, leadership: all, drafts too. auditor: all that were issued.
                    board-viewer: those issued to the token's own boards. `board`, `meeting`, `scorecard`, `kind` (scorecard,
                    starting-position) and `state` (draft, issued) narrow the list. Pages by `cursor` and `limit` (at most
                    200).""")
    public Response list(
            @Valid @BeanParam PackFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        List<PackSummary> found =
                issues.page(filter, access.seesDrafts(), access.boards(), page.after(), page.limit() + 1);
        return Page.of(found, page, PackSummary::key).toResponse(uri);
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Assemble the draft of a meeting's pack", description = """
                    Role performance-officer. At the meeting's cut-off this happens by itself, and an earlier draft is then
                    brought up to it. The figures are those known at the cut-off; before it, or when the meeting became known
                    only afterwards, those known now. 201 with the draft. 409 when the meeting has a draft (`drafted-already`),
                    was issued this pack (`issued-already`: ask for a new issue of it) or is cancelled
                    (`meeting-cancelled`); 422 for an unknown meeting, a scorecard that it does not receive, and a period that
                    is not opened.""")
    public Response assemble(@Valid @NotNull(message = "Send `meeting` and `scorecard`.") NewPack wanted) {
        Draft draft = drafting.assemble(wanted);
        return ETags.tagged(Response.Status.CREATED, packs.pack(draft), draft.revision());
    }

    @PATCH
    @Path("{id: [^/.]+}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Write highlights, challenges, the covering text, and answers to points", description = """
                    Role performance-officer, with If-Match, as a merge patch of `highlights`, `challenges`, `covering` (plain
                    text, up to 10,000 characters each) and `answers` (by the `key` of a point; null takes one away). What was
                    cleared before is stale afterwards. 404 when there is no such pack; 409 when it is issued
                    (`issued-already`); 422 points at a text that is too long and at an answer to no point.""")
    public Response edit(String id, @NotNull(message = "Send a merge patch.") JsonNode patch) {
        Draft draft = drafting.edit(id, preconditions::check, patch);
        return ETags.ok(packs.pack(draft), draft.revision());
    }
}
