package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measurement.measurement.Measurements;

@Path("/api/v1/submissions")
@Tag(name = "Submissions")
class SubmissionResource {
    private final Intake intake;
    private final Measurements measurements;
    private final Submissions submissions;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SubmissionResource(
            Intake intake,
            Measurements measurements,
            Submissions submissions,
            Outbox outbox,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.intake = intake;
        this.measurements = measurements;
        this.submissions = submissions;
        this.outbox = outbox;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @TakesTurns
    @Transactional
    @Idempotent
    @Operation(summary = "Post values for your organisation's KPIs", description = """
                    Roles data-submitter, provider-manager; the token's `organisation` says for whom. Up to 10,000 rows;
                    every row gets a verdict with its index and your own `id`. `mode=atomic` (default) keeps nothing when
                    one row is refused (422 with a pointer to each fault), `mode=partial` keeps the good ones.
                    `dryRun=true` says what would happen and keeps nothing. A value that is published already needs a
                    `reason`; it becomes a new revision. Send an `Idempotency-Key` so that a repeat is harmless.
                    An organisation's submissions are taken one after the other: 503 with Retry-After when the wait is
                    too long.""")
    public Response submit(
            @NotNull(message = "Send a JSON object with `measurements`.") @Valid NewSubmission submission,
            @QueryParam("mode") @DefaultValue("atomic") String mode,
            @QueryParam("dryRun") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable
                    String onlyTried) {
        boolean dryRun = Boolean.parseBoolean(onlyTried);
        SubmissionMode rule = SubmissionMode.of(mode);
        String organisation = organisation();
        measurements.lockFor(organisation);
        Intake.Taken taken = intake.take(submission, organisation, caller.name(), dryRun);
        SubmissionReport report = SubmissionReport.of(UUID.randomUUID(), dryRun, taken.verdicts());
        if (rule == SubmissionMode.ATOMIC) {
            refuseAll(report);
        }
        if (dryRun) {
            measurements.getEntityManager().clear();
            return Response.ok(report).build();
        }
        measurements.persist(taken.touched());
        submissions.persist(new Submission(report, organisation, caller.name(), clock.instant(), written(report)));
        outbox.addAll(taken.events());
        return Response.created(URI.create("/api/v1/submissions/" + report.id()))
                .entity(report)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER, Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "A submission with the verdicts on its rows",
            description = "404 when unknown, or another organisation's.")
    public SubmissionView get(UUID id) {
        return submissions
                .findByIdOptional(id)
                .filter(submission -> caller.has(Roles.PERFORMANCE_OFFICER)
                        || caller.has(Roles.AUDITOR)
                        || caller.organisation().filter(submission::isOf).isPresent())
                .map(Submission::view)
                .orElseThrow(() -> ProblemException.notFound("submission", id));
    }

    private String organisation() {
        return caller.organisation()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.FORBIDDEN, "Your token names no organisation to submit for."));
    }

    private static void refuseAll(SubmissionReport report) {
        if (report.refused() == 0) {
            return;
        }
        List<Problem.Error> errors = report.rows().stream()
                .flatMap(row -> row.errors().stream()
                        .map(refusal -> new Problem.Error(
                                "/measurements/%d/%s".formatted(row.index(), refusal.field()),
                                refusal.code(),
                                refusal.message())))
                .toList();
        throw new ProblemException(
                ProblemType.ROWS_REJECTED,
                "%d of %d rows were refused."
                        .formatted(report.refused(), report.rows().size()),
                errors);
    }

    private String written(SubmissionReport report) {
        try {
            return json.writeValueAsString(report.rows());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
