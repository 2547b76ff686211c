package uk.luton2040.delivery.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/plan-templates")
@Authenticated
@Tag(name = "Plans")
class PlanTemplateResource {
    private final PlanTemplates templates;
    private final PlanEditing editing;
    private final Preconditions preconditions;
    private final Outbox outbox;

    PlanTemplateResource(PlanTemplates templates, PlanEditing editing, Preconditions preconditions, Outbox outbox) {
        this.templates = templates;
        this.editing = editing;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "The templates plans are written by", description = "Any signed-in caller.")
    public List<PlanTemplateState> list() {
        return templates.inOrder().stream().map(PlanTemplate::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One template", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        PlanTemplate template = templates.require(code);
        return ETags.ok(template.state(), template.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep a template, with its sections in their order", description = """
                    Role performance-officer, with If-Match; a template that is not there yet has the ETag "0". Plans that are
                    written by it keep what they say; what it requires of them anew shows as missing.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewTemplate wanted) {
        Optional<PlanTemplate> present = templates.findByIdOptional(code);
        preconditions.check(present.map(PlanTemplate::revision).orElse(0L));
        requireEachOnce(wanted);
        PlanTemplate template = present.orElseGet(() -> new PlanTemplate(code, (int) templates.count()));
        template.describe(
                wanted.kind(),
                wanted.title(),
                wanted.sections().stream().map(NewTemplate.Section::state).toList());
        templates.persist(template);
        outbox.add(template.changed(editing.edit(null).change(present.isPresent() ? "changed" : "made")));
        return ETags.ok(template.state(), template.revision());
    }

    private static void requireEachOnce(NewTemplate wanted) {
        List<String> codes =
                wanted.sections().stream().map(NewTemplate.Section::code).toList();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.indexOf(codes.get(i)) < i) {
                throw ProblemException.invalid(
                        "/sections/%d/code".formatted(i), "twice", "'%s' is there twice.".formatted(codes.get(i)));
            }
        }
    }
}
