package uk.luton2040.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.projection.Rebuild;
import uk.luton2040.reporting.projection.Rebuilds;
import uk.luton2040.reporting.scorecard.Scorecards;

@Path("/api/v1")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Trust")
class FreshnessResource {
    private final Journal journal;
    private final ConsumerLag lag;
    private final Scorecards scorecards;
    private final Rebuilds rebuilds;

    FreshnessResource(Journal journal, ConsumerLag lag, Scorecards scorecards, Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
        this.journal = journal;
        this.lag = lag;
        this.scorecards = scorecards;
    }

    /**
     * @param behind records that wait in Kafka
     * @param knownUntil when the newest fact was absorbed
     * @param facts how many the journal holds
     * @param rebuild the making anew of all views that is going on; null when none is
     */
    record Freshness(
            long behind,
            Instant knownUntil,
            long facts,
            @Nullable Rebuild rebuild) {}

    @GET
    @Path("freshness")
    @Transactional
    @Operation(
            summary = "How far the views are behind what was published",
            description = "Roles performance-officer, auditor.")
    public Freshness freshness() {
        return new Freshness(
                lag.behind(),
                journal.knownUntil(),
                journal.size(),
                rebuilds.running().orElse(null));
    }

    /** In no transaction: however long it takes, each view and what was known at its instant are read as they are. */
    @GET
    @Path("self-check")
    @Operation(
            summary = "Recompute every view from the journal and compare",
            description =
                    "Roles performance-officer, auditor. `different` names the views that are not what the journal"
                            + " makes of the instant they show: none when all is well. While views of another calculation"
                            + " wait for their rebuild, they are all named.")
    public Scorecards.SelfCheck selfCheck() {
        return scorecards.selfCheck();
    }
}
