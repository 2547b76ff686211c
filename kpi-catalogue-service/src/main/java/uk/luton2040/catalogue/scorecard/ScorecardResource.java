package uk.luton2040.catalogue.scorecard;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/scorecards")
@Authenticated
@Tag(name = "Scorecards")
class ScorecardResource {
    private final Scorecards scorecards;
    private final ScorecardCheck check;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ScorecardResource(
            Scorecards scorecards,
            ScorecardCheck check,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.scorecards = scorecards;
        this.check = check;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Scorecards with their lines in order", description = "Any signed-in caller.")
    public List<ScorecardState> list() {
        return scorecards.inOrder().stream().map(Scorecard::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One scorecard", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Scorecard scorecard = scorecards.require(code);
        return ETags.ok(scorecard.state(), scorecard.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Keep a scorecard, with all its lines in their order", description = """
                    Role catalogue-editor, with If-Match; a scorecard that is not there yet has the ETag "0". Its lines are
                    also a table, `{code}-measures` unless its source named another, that can be exported and imported. One
                    whose lines are all KPIs of an origin keeps them: the next import would find them anew and undo the edit
                    in silence, so other lines are refused (422) while the rest may change. 422 points at what is unknown or
                    there twice; a line without a number is known by its title. A board that has pinned a KPI no longer
                    listed is told of under data-quality.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewScorecard wanted) {
        Optional<Scorecard> present = scorecards.findByIdOptional(code);
        preconditions.check(present.map(Scorecard::revision).orElse(0L));
        Scorecard scorecard = present.orElseGet(() -> new Scorecard(code, (int) scorecards.count()));
        scorecard.describe(wanted.title(), wanted.reportingCycle(), wanted.reportedTo());
        check.check(scorecard, wanted);
        scorecard.list(wanted.ownLines());
        scorecards.persist(scorecard);
        outbox.add(scorecard.changed(present.isPresent() ? "changed" : "made", caller.name(), clock.instant()));
        return ETags.ok(scorecard.state(), scorecard.revision());
    }
}
