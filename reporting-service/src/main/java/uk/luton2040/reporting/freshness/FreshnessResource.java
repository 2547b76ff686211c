package uk.luton2040.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.scorecard.Scorecards;

@Path("/api/v1")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Trust")
class FreshnessResource {
    private final Journal journal;
    private final ConsumerLag lag;
    private final Scorecards scorecards;

    FreshnessResource(Journal journal, ConsumerLag lag, Scorecards scorecards) {
        this.journal = journal;
        this.lag = lag;
        this.scorecards = scorecards;
    }

    /**
     * @param behind records that wait in Kafka
     * @param knownUntil when the newest fact was absorbed
     * @param facts how many the journal holds
     */
    record Freshness(long behind, Instant knownUntil, long facts) {}

    @GET
    @Path("freshness")
    @Transactional
    @Operation(
            summary = "How far the views are behind what was published",
            description = "Roles performance-officer, auditor.")
    public Freshness freshness() {
        return new Freshness(lag.behind(), journal.knownUntil(), journal.size());
    }

    @GET
    @Path("self-check")
    @Transactional
    @Operation(
            summary = "Recompute every view from the journal and compare",
            description =
                    "Roles performance-officer, auditor. `different` names the views that are not what the journal"
                            + " makes of the instant they show: none when all is well.")
    public Scorecards.SelfCheck selfCheck() {
        return scorecards.selfCheck();
    }
}
