package uk.luton2040.delivery.risk;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risk-matrices")
@Authenticated
@Tag(name = "Risks")
class RiskMatrixResource {
    private final RiskMatrices matrices;
    private final Following following;
    private final RiskEditing editing;
    private final RiskLock lock;
    private final Preconditions preconditions;
    private final Outbox outbox;

    RiskMatrixResource(
            RiskMatrices matrices,
            Following following,
            RiskEditing editing,
            RiskLock lock,
            Preconditions preconditions,
            Outbox outbox) {
        this.matrices = matrices;
        this.following = following;
        this.editing = editing;
        this.lock = lock;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "The risk matrices, by code", description = "Any signed-in caller.")
    public List<RiskMatrixState> list() {
        return matrices.inOrder().stream().map(RiskMatrix::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One risk matrix", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        RiskMatrix matrix = matrices.require(code);
        return ETags.ok(matrix.state(), matrix.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep a risk matrix", description = """
                    Role performance-officer, with If-Match; a matrix that is not there yet has the ETag "0". It is 3 × 3,
                    4 × 4 or 5 × 5. Open risks that are scored by it take their bands from it at once, each with an event of
                    its own; closed and realised ones keep the band that held when they ended, and past reviews theirs. 422
                    points at words that are there twice, bands out of order, and names the open risks whose scores would
                    have no place any more.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code,
            @QueryParam("why") @Size(max = 2000) @Nullable String why,
            @Valid @NotNull NewRiskMatrix wanted) {
        lock.holdAlone();
        Optional<RiskMatrix> present = matrices.findByIdOptional(code);
        preconditions.check(present.map(RiskMatrix::revision).orElse(0L));
        List<Problem.Error> errors = wanted.errors();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The matrix cannot be kept.", errors);
        }
        Edit edit = editing.edit(why);
        RiskMatrix matrix = present.orElseGet(() -> new RiskMatrix(code));
        matrix.describe(wanted);
        matrices.persist(matrix);
        List<Event<?>> events = new ArrayList<>();
        events.add(matrix.changed(edit.change(present.isPresent() ? "changed" : "made")));
        events.addAll(following.to(matrix, edit.change("matrix-changed")));
        outbox.addAll(events);
        return ETags.ok(matrix.state(), matrix.revision());
    }
}
