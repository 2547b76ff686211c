package uk.luton2040.delivery.selfassessment;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.delivery.plan.PlanEditing;
import uk.luton2040.delivery.plan.Plans;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/plans/{code}/self-assessments")
@Authenticated
@Tag(name = "Self-assessment")
class SelfAssessmentResource {
    private final Plans plans;
    private final PlanEditing editing;
    private final SelfAssessments assessments;
    private final Preconditions preconditions;
    private final Outbox outbox;

    SelfAssessmentResource(
            Plans plans, PlanEditing editing, SelfAssessments assessments, Preconditions preconditions, Outbox outbox) {
        this.plans = plans;
        this.editing = editing;
        this.assessments = assessments;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "A plan's yearly reviews, newest first", description = """
                    Any signed-in caller sees those that are signed off; drafts only the plan's owner and performance officers.
                    404 when the plan is unknown.""")
    public List<SelfAssessmentState> list(String code) {
        boolean draftsToo = editing.mayWrite(plans.require(code));
        return assessments.of(code).stream()
                .filter(assessment -> draftsToo || assessment.isSignedOff())
                .map(SelfAssessment::written)
                .toList();
    }

    @GET
    @Path("{year}")
    @Transactional
    @Operation(summary = "One yearly review", description = """
                    Any signed-in caller; a draft only the plan's owner and performance officers. 404 when there is none.""")
    public Response get(String code, String year) {
        Plan plan = plans.require(code);
        SelfAssessment assessment = assessments.require(code, year);
        if (!assessment.isSignedOff() && !editing.mayWrite(plan)) {
            throw ProblemException.notFound("self-assessment", year);
        }
        return ETags.ok(assessment.written(), assessment.revision());
    }

    @PUT
    @Path("{year}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Say what became of a plan's promises in a year, and what was learnt", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the review's If-Match; one that is not
                    there yet has the ETag "0". `year` is one of the plan's editions. What that edition promises is frozen
                    with the first PUT; verdicts name promises by their place in it, from 1. 404 when the plan was not
                    written for that year. 409 when it is signed off.""")
    public Response put(String code, String year, @Valid @NotNull NewAssessment wanted) {
        Plan plan = plans.requireAlone(code);
        editing.requireOwn(plan);
        Optional<SelfAssessment> present = assessments.find(code, year);
        preconditions.check(present.map(SelfAssessment::revision).orElse(0L));
        Edit edit = editing.edit(null);
        SelfAssessment assessment = present.orElseGet(() -> new SelfAssessment(code, year, promised(plan, year, edit)));
        assessment.write(wanted, edit);
        assessments.persist(assessment);
        return told(assessment, present.isPresent() ? "changed" : "begun", edit);
    }

    private static SelfAssessmentState.Promised promised(Plan plan, String year, Edit edit) {
        PlanContent content =
                plan.edition(year).orElseThrow(() -> ProblemException.notFound("edition", plan.id() + " " + year));
        return new SelfAssessmentState.Promised(
                plan.revision(),
                content.title(),
                content.promises(),
                content.outcomes(),
                content.kpis(),
                content.projects(),
                edit.at());
    }

    @POST
    @Path("{year}/sign-off")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Sign a yearly review off, and freeze it", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the review's If-Match; nobody who has
                    written of it (403). 422 names the promises without a verdict. 409 when it is signed off already.""")
    public Response signOff(String code, String year) {
        editing.requireOwn(plans.requireAlone(code));
        SelfAssessment assessment = assessments.require(code, year);
        preconditions.check(assessment.revision());
        Edit edit = editing.edit(null);
        assessment.signOff(edit);
        return told(assessment, SelfAssessment.SIGNED_OFF, edit);
    }

    private Response told(SelfAssessment assessment, String what, Edit edit) {
        outbox.add(assessment.changed(edit.change(what)));
        return ETags.ok(assessment.written(), assessment.revision());
    }
}
