package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risks")
@Authenticated
@Tag(name = "Risks")
class RiskResource {
    private final Risks risks;
    private final RiskEditing editing;
    private final MergePatch patches;
    private final Preconditions preconditions;

    RiskResource(Risks risks, RiskEditing editing, MergePatch patches, Preconditions preconditions) {
        this.risks = risks;
        this.editing = editing;
        this.patches = patches;
        this.preconditions = preconditions;
    }

    @GET
    @Transactional
    @Operation(summary = "Risks, filtered, in order of their ids", description = """
                    Any signed-in caller. `register` lists what a register shows, escalated risks included, `heldBy` what it
                    holds itself. `reviewOverdue` and `overdue` are as of the day `on`, today when left out. Pages by `cursor`
                    and `limit` (at most 200). 422 when a parameter breaks its rule.""")
    public Response list(
            @Valid @BeanParam RiskFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        LocalDate on = Objects.requireNonNullElseGet(filter.on, editing::today);
        return Page.of(risks.matching(filter, on, page), page, Risk::id)
                .map(risk -> RiskView.of(risk, on))
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One risk, with its reviews and escalations", description = """
                    Any signed-in caller. `initial` is before any control, `current` after them, as last reviewed, `target`
                    where it is to go; each with its band. 404 when unknown.""")
    public Response get(String id) {
        Risk risk = risks.require(id);
        return ETags.ok(RiskView.of(risk, editing.today()), risk.revision());
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Identify a risk", description = """
                    Role performance-officer, or project-lead in a register that is its own or its project's (else 403). A
                    current score, when given, is its first review. 409 when the id is taken; 422 points at an unknown
                    register, a score that has no place on its matrix (whole numbers only), a day to come.""")
    public Response identify(@Valid @NotNull RiskContent wanted, @Context UriInfo uri) {
        return created(editing, wanted, uri);
    }

    /** 201 with the risk, and where it is found. */
    static Response created(RiskEditing editing, RiskContent wanted, UriInfo uri) {
        if (wanted.id() == null) {
            throw ProblemException.invalid("/id", "missing", "Say by which id others will name it.");
        }
        Risk risk = editing.identify(wanted.id(), wanted, editing.edit(null));
        return Response.created(uri.getBaseUriBuilder()
                        .path("api/v1/risks")
                        .path(risk.id())
                        .build())
                .entity(RiskView.of(risk, editing.today()))
                .tag(Long.toString(risk.revision()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Say a risk anew, whole", description = """
                    Role performance-officer, or project-lead as the owner of the risk or of a register that shows it, or as
                    lead of its project (else 403), with If-Match; a risk that is not there yet has the ETag "0". The register
                    stays (it moves by escalation) and so does the current score (it moves by reviews): leave them out, or say
                    what they are. 409 when it is closed or realised.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String id,
            @QueryParam("why") @Size(max = 2000) @Nullable String why,
            @Valid @NotNull RiskContent wanted) {
        if (risks.exists(id)) {
            return editing.describe(editing.require(id), wanted, editing.edit(why));
        }
        preconditions.check(0);
        if (wanted.id() != null && !wanted.id().equals(id)) {
            throw ProblemException.invalid("/id", "fixed", "The path says '%s'.".formatted(id));
        }
        Risk risk = editing.identify(id, wanted, editing.edit(why));
        return ETags.ok(RiskView.of(risk, editing.today()), risk.revision());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Change a part of a risk", description = """
                    Role performance-officer, or project-lead as with PUT (else 403), with If-Match. A merge patch (RFC 7396)
                    of what PUT takes: a null takes a field away, `controls` are replaced as a whole list. 409 when it is
                    closed or realised.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RiskContent.class),
                            examples =
                                    @ExampleObject(
                                            name = "target",
                                            value = "{\"target\":{\"likelihood\":1,\"impact\":4},\"source\":null}")))
    public Response patch(
            String id, @QueryParam("why") @Size(max = 2000) @Nullable String why, @NotNull JsonNode patch) {
        Risk risk = editing.require(id);
        return editing.describe(risk, patches.apply(risk.said(), patch, RiskContent.class), editing.edit(why));
    }
}
