package uk.luton2040.measurement.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measurement.measurement.Withdrawals;

@Path("/api/v1/submissions")
@Tag(name = "Submissions")
class SubmissionResource {
    private static final String HOW = """
            Roles data-submitter, provider-manager; the token's `organisation` says for whom. Up to 10,000 rows; every row
            gets a verdict with its index and your own `id`, and what is doubtful about it. `mode=atomic` (default) keeps
            nothing when one row is refused (422 with a pointer to each fault), `mode=partial` keeps the good ones.
            `dryRun=true` says what would happen and keeps nothing. A value that is published already needs a `reason`; it
            becomes a new revision. Send an `Idempotency-Key` so that a repeat is harmless. `replaces` names an earlier
            submission of yours: what it brought, nobody has published yet and this one does not give is withdrawn. `rebase` with `reason` revises a KPI's whole
            series as one batch. An organisation's large submissions are taken one after the other: 503 with Retry-After when the wait is too
            long.""";

    private final Together together;
    private final Alone alone;
    private final Withdrawals withdrawals;
    private final Submissions submissions;
    private final Caller caller;
    private final Clock clock;

    SubmissionResource(
            Together together,
            Alone alone,
            Withdrawals withdrawals,
            Submissions submissions,
            Caller caller,
            Clock clock) {
        this.together = together;
        this.alone = alone;
        this.withdrawals = withdrawals;
        this.submissions = submissions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Operation(summary = "Post values for your organisation's KPIs", description = HOW)
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSubmission.class)))
    @Cancellable(false)
    public CompletionStage<Response> submit(SpooledBody body, @Valid @BeanParam SubmissionOptions options) {
        return together.take(body, options);
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Operation(
            summary = "Post values for your organisation's KPIs as CSV",
            description = HOW + " The heading names the columns, the fields of a measurement; columns that start with"
                    + " `info:` are passed over, as are rows with nothing filled in.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "one value",
                                            value =
                                                    "kpi,period,value,commentary\nDIS-02,FY2021-Q2,912,Fewer placed\n")))
    public Response submitCsv(SpooledBody body, @Valid @BeanParam SubmissionOptions options) {
        return alone.take(body, sent -> new CsvRows(sent, options.isIllustrative()), options);
    }

    @POST
    @Consumes(XlsxRows.TYPE)
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Operation(
            summary = "Post values for your organisation's KPIs as an Excel workbook",
            description = HOW + " The first sheet is read as CSV would be.")
    @RequestBody(content = @Content(schema = @Schema(implementation = byte[].class)))
    public Response submitXlsx(SpooledBody body, @Valid @BeanParam SubmissionOptions options) {
        return alone.take(body, sent -> new XlsxRows(sent, options.isIllustrative()), options);
    }

    static Response.ResponseBuilder created(UUID submission) {
        return Response.created(URI.create("/api/v1/submissions/" + submission));
    }

    @GET
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER, Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Submissions, newest first",
            description = "Submitters and provider managers see their own organisation's; performance officers and"
                    + " auditors see all.")
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(submissions.list(page), page, Submissions::placeOf)
                .map(Submission::summary)
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER, Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "A submission with the verdicts on its rows",
            description = "404 when unknown, or another organisation's.")
    public SubmissionView get(UUID id) {
        return submissions.require(id).view();
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER, Roles.PERFORMANCE_OFFICER})
    @TakesTurns
    @Transactional
    @Idempotent
    @Operation(
            summary = "Withdraw a whole submission",
            description = "Roles data-submitter and provider-manager, of their own organisation (404 for another's);"
                    + " performance-officer. What it brought and nobody has published yet is withdrawn; what was published"
                    + " before stands again. `withdrawn` says how many values, `published` how many stay because they are"
                    + " published. 409 when it was withdrawn before.")
    public Response withdraw(UUID id, @NotNull(message = "Say why as `words`.") @Valid WithdrawalWords why) {
        Submission submission = caller.has(Roles.PERFORMANCE_OFFICER)
                ? submissions.require(id)
                : submissions.requireOf(caller.organisation().orElse(""), id);
        if (submission.isWithdrawn()) {
            throw new ProblemException(ProblemType.CONFLICT, "It was withdrawn before.");
        }
        int withdrawn = withdrawals.withdraw(id, Set.of(), why.words(), caller.name());
        submission.withdraw(caller.name(), clock.instant(), why.words());
        return Response.ok(Map.of("withdrawn", withdrawn, "published", withdrawals.published(id)))
                .build();
    }
}
