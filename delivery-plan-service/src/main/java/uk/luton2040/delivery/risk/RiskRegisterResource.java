package uk.luton2040.delivery.risk;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risk-registers")
@Authenticated
@Tag(name = "Risks")
class RiskRegisterResource {
    private final RiskRegisters registers;
    private final RiskMatrices matrices;
    private final Projects projects;
    private final Following following;
    private final RiskEditing editing;
    private final RiskLock lock;
    private final Preconditions preconditions;
    private final Outbox outbox;

    RiskRegisterResource(
            RiskRegisters registers,
            RiskMatrices matrices,
            Projects projects,
            Following following,
            RiskEditing editing,
            RiskLock lock,
            Preconditions preconditions,
            Outbox outbox) {
        this.registers = registers;
        this.matrices = matrices;
        this.projects = projects;
        this.following = following;
        this.editing = editing;
        this.lock = lock;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "Risk registers, by code", description = """
                    Any signed-in caller. `kind` (project, department, corporate) and `parent` narrow the list. Pages by
                    `cursor` and `limit` (at most 200).""")
    public Response list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("parent") @Nullable String parent,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(registers.page(kind, parent, page), page, RiskRegister::id)
                .map(RiskRegister::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One risk register", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        RiskRegister register = registers.require(code);
        return ETags.ok(register.state(), register.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep a risk register, with its matrix and its appetite", description = """
                    Role performance-officer, with If-Match; a register that is not there yet has the ETag "0". Without a
                    matrix its risks have bare scores. Open risks that it holds are judged anew at once, each with an event of
                    its own; closed and realised ones keep what held when they ended. Its kind and its project stay. 422
                    points at an unknown project, matrix or parent, a parent that is not above it, an appetite off the matrix,
                    a project that has a register already, and names the open risks whose scores would have no place. 409
                    when its matrix would part it from registers to which its risks are escalated.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code,
            @QueryParam("why") @Size(max = 2000) @Nullable String why,
            @Valid @NotNull NewRiskRegister wanted) {
        lock.holdAlone();
        Optional<RiskRegister> present = registers.findByIdOptional(code);
        preconditions.check(present.map(RiskRegister::revision).orElse(0L));
        List<Problem.Error> errors = RegisterCheck.errors(
                code,
                wanted,
                around(code, wanted),
                matrices.state(wanted.matrix()),
                project -> projects.findByIdOptional(project).isPresent());
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The register cannot be kept.", errors);
        }
        Edit edit = editing.edit(why);
        RiskRegister register = present.orElseGet(() -> new RiskRegister(code));
        following.requireTogether(register, wanted.matrix());
        register.describe(wanted);
        registers.persist(register);
        List<Event<?>> events = new ArrayList<>();
        events.add(register.changed(edit.change(present.isPresent() ? "changed" : "made")));
        events.addAll(following.to(register, edit.change("register-changed")));
        outbox.addAll(events);
        return ETags.ok(register.state(), register.revision());
    }

    private Map<String, RiskRegister> around(String code, NewRiskRegister wanted) {
        Map<String, RiskRegister> around = new HashMap<>();
        registers.findByIdOptional(code).ifPresent(held -> around.put(code, held));
        Optional.ofNullable(wanted.parent())
                .flatMap(registers::findByIdOptional)
                .ifPresent(parent -> around.put(parent.id(), parent));
        Optional.ofNullable(wanted.project())
                .flatMap(registers::ofProject)
                .ifPresent(other -> around.put(other.id(), other));
        return around;
    }
}
