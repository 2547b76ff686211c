package uk.luton2040.catalogue.scorecard;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.kit.http.ETags;

@Path("/api/v1/scorecards")
@Authenticated
@Tag(name = "Scorecards")
class ScorecardResource {
    private final Scorecards scorecards;

    ScorecardResource(Scorecards scorecards) {
        this.scorecards = scorecards;
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
}
