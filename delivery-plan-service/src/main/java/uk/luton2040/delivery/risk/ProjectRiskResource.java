package uk.luton2040.delivery.risk;

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
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/projects/{code}/risks")
@Authenticated
@Tag(name = "Risks")
class ProjectRiskResource {
    private final Projects projects;
    private final RiskRegisters registers;
    private final Risks risks;
    private final RiskEditing editing;

    ProjectRiskResource(Projects projects, RiskRegisters registers, Risks risks, RiskEditing editing) {
        this.projects = projects;
        this.registers = registers;
        this.risks = risks;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "A project's risks, wherever they are held now", description = """
                    Any signed-in caller. The filters and pages of `risks`. Empty while the project has no register. 404 when
                    the project is unknown.""")
    public Response list(
            String code,
            @Valid @BeanParam RiskFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        filter.project = projects.require(code).id();
        LocalDate on = Objects.requireNonNullElseGet(filter.on, editing::today);
        return Page.of(risks.matching(filter, on, page), page, Risk::id)
                .map(risk -> RiskView.of(risk, on))
                .toResponse(uri);
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Identify a risk of a project", description = """
                    Role performance-officer, or project-lead for its own project (else 403). As with `risks`, in the
                    project's register. 404 when the project is unknown, 409 while it has no register.""")
    public Response identify(String code, @Valid @NotNull RiskContent wanted, @Context UriInfo uri) {
        projects.require(code);
        RiskRegister register = registers
                .ofProject(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        "The project has no risk register yet: put one of kind project for it first."));
        if (wanted.register() != null && !wanted.register().equals(register.id())) {
            throw ProblemException.invalid(
                    "/register", "another", "The project's register is '%s'.".formatted(register.id()));
        }
        return RiskResource.created(editing, wanted.in(register.id()), uri);
    }
}
