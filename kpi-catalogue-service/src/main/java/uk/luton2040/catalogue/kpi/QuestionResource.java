package uk.luton2040.catalogue.kpi;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/kpis/{code}/questions")
@Authenticated
@Tag(name = "KPIs")
class QuestionResource {
    private final Kpis kpis;
    private final Editing editing;

    QuestionResource(Kpis kpis, Editing editing) {
        this.kpis = kpis;
        this.editing = editing;
    }

    record Words(@NotBlank @Size(max = 2000) String text) {}

    @GET
    @Transactional
    @Operation(
            summary = "Questions recorded about a KPI, with their answers",
            description = "Any signed-in caller. The KPI's own `openQuestions` hold the unanswered ones and what its"
                    + " definition leaves open.")
    public List<Question> list(String code) {
        return kpis.require(code).questions();
    }

    @POST
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Record an open question", description = "Roles catalogue-editor, performance-officer.")
    public Response ask(String code, @Valid @NotNull Words words) {
        Kpi kpi = kpis.require(code);
        Edit edit = editing.edit(words.text());
        Question question = kpi.ask(words.text(), edit);
        editing.tell(kpi, "questioned", edit);
        return Response.status(Response.Status.CREATED).entity(question).build();
    }

    @PUT
    @Path("{number}/answer")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(
            summary = "Answer an open question",
            description =
                    "Role catalogue-editor, with If-Match. An answer can be given again. 404 when there is no such"
                            + " question.")
    public Question answer(String code, int number, @Valid @NotNull Words words) {
        Kpi kpi = editing.require(code);
        if (number < 1 || number > kpi.questions().size()) {
            throw ProblemException.notFound("question", number);
        }
        Edit edit = editing.edit(words.text());
        Question answered = kpi.answer(number, words.text(), edit);
        editing.tell(kpi, "answered", edit);
        return answered;
    }
}
