package uk.luton2040.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private final ViewsOfBoards views;
    private final Clock clock;

    FreshnessResource(
            Journal journal,
            ConsumerLag lag,
            Scorecards scorecards,
            Rebuilds rebuilds,
            ViewsOfBoards views,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.journal = journal;
        this.lag = lag;
        this.scorecards = scorecards;
        this.views = views;
        this.clock = clock;
    }

    /**
     * How far everything is.
     *
     * @param behind records that wait in Kafka
     * @param oldestWaiting the oldest fact that no view can show yet; null when none waits
     * @param knownUntil when the newest fact was absorbed
     * @param facts how many the journal holds
     * @param rebuild the making anew of all views that is going on; null when none is
     */
    record Freshness(
            long behind,
            @Nullable Waiting oldestWaiting,
            Instant knownUntil,
            long facts,
            @Nullable Rebuild rebuild,
            List<ViewsOfBoards.Standing> views) {}

    /** @param since when it was told */
    record Waiting(Instant since, long seconds) {}

    @GET
    @Path("freshness")
    @Transactional
    @Operation(
            summary = "How far the views are behind what was published",
            description =
                    "Roles performance-officer, auditor. What waits in Kafka and since when; the newest fact known; and of"
                            + " each view the newest it was made from. `behind`: a view that is not there, or stands still"
                            + " until it is rebuilt while more is known.")
    @APIResponse(
            responseCode = "200",
            description = "How far everything is",
            content = @Content(examples = @ExampleObject(name = "one record waits", value = """
                                            {"behind":1,"oldestWaiting":{"since":"2026-11-22T18:57:11.201Z","seconds":3},"knownUntil":"2026-11-22T18:57:10.202127Z","facts":6575,
                                             "views":[{"board":"health-and-wellbeing-board","scorecard":"luton-2040","period":"FY2021-H1","madeFrom":"2026-11-22T18:57:10.202127Z","behind":false}]}
                                            """)))
    public Freshness freshness() {
        ConsumerLag.Lag waiting = lag.behind();
        Instant oldest = waiting.oldest();
        Instant knownUntil = journal.knownUntil();
        return new Freshness(
                waiting.records(),
                oldest == null
                        ? null
                        : new Waiting(
                                oldest,
                                Duration.between(oldest, clock.instant()).toSeconds()),
                knownUntil,
                journal.size(),
                rebuilds.running().orElse(null),
                views.standings(knownUntil));
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
