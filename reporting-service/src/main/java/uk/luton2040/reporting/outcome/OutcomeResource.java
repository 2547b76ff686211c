package uk.luton2040.reporting.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/outcomes")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Outcomes")
class OutcomeResource {
    private static final String EXAMPLE = """
            {"code":"disadvantaged-housing","title":"Good homes","priority":{"code":"disadvantaged","title":"Supporting the disadvantaged"},
            "period":{"code":"FY2021-H1","label":"April to September 2021"},"asAt":"2021-10-31T09:00:00Z","day":"2021-10-31",
            "counts":{"kpis":3,"green":1,"amber":0,"red":1,"grey":0,"noData":1,"notCollected":0},
            "worst":{"code":"DIS-03","title":"Rough sleepers","status":"red"},"summary":{"coverage":"2 of 3 KPIs","scored":0,
            "sentence":"1 green, 0 amber, 1 red, 0 grey, 1 without data. Worst: Rough sleepers, red."}}""";

    private final Journal journal;
    private final Scorecards scorecards;
    private final BoardAccess access;

    OutcomeResource(Journal journal, Scorecards scorecards, BoardAccess access) {
        this.journal = journal;
        this.scorecards = scorecards;
        this.access = access;
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomeReport.class),
                            examples = @ExampleObject(name = "outcome", value = EXAMPLE)))
    @Operation(summary = "One outcome: its roll-up, KPIs, projects, risks and actions", description = """
                    Roles performance-officer, auditor, catalogue-editor: every outcome; board-viewer: those the token's
                    boards see. Its KPIs as they stand in the newest opened period, or in `period`; its projects, their open
                    risks and the open actions as on `day`, the day of `asAt`, which asks for what was known at an instant.
                    Strong ETag; 304 with If-None-Match. 404 when unknown, or not yours to see; 422 for what is no period, one
                    that is not over by the newest opened, or no instant.""")
    public Response get(
            String code,
            @QueryParam("period") @Nullable String period,
            @QueryParam("asAt") @Nullable String asAt,
            @Context Request request) {
        Period asked = Asked.period(period);
        Instant instant = scorecards.moment(Asked.instant(asAt));
        Facts catalogue = journal.asAt(instant, Set.of());
        Outcomes.Found found = Outcomes.find(code, catalogue)
                .filter(known -> access.sight(null, catalogue)
                        .test(known.outcome().priority(), known.outcome().code()))
                .orElseThrow(() -> ProblemException.notFound("outcome", code));
        Period current = Outcomes.currentPeriod(code, catalogue).orElse(null);
        if (asked != null && (current == null || asked.end().isAfter(current.end()))) {
            throw ProblemException.invalid(
                    "?period",
                    "not-opened",
                    current == null
                            ? "No period has been opened."
                            : "The newest opened period is %s.".formatted(current.code()));
        }
        Facts facts = journal.asAt(instant, Outcomes.kpis(code, catalogue));
        return Conditional.answer(
                Document.of(Outcomes.report(found, asked == null ? current : asked, instant, facts)), request);
    }
}
