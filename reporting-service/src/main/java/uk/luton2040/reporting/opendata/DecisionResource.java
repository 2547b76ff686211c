package uk.luton2040.reporting.opendata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;

@Path("/api/v1/open-data/decisions")
@Tag(name = "Open data")
class DecisionResource {
    private final Decisions decisions;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    DecisionResource(Decisions decisions, Journal journal, Caller caller, Clock clock) {
        this.decisions = decisions;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "What is open to everybody by decision, and what is not",
            description =
                    "Roles performance-officer, auditor. The decisions in force; `all=true`: every one there ever was,"
                            + " newest first.")
    public List<Decision> list(@QueryParam("all") @DefaultValue("false") boolean all) {
        return all ? decisions.all() : decisions.inForce();
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Decide what is open to everybody", description = """
                    Role performance-officer. Nothing is open that nobody decided on: a board's scorecard is when that was \
                    decided, and on it the KPIs that come from an outside publisher (source `external`) or were decided on \
                    themselves; those of the council's own are not by default. `open` false closes, at once. Answers with the \
                    decisions in force on these subjects. 422 points at what is unknown, or where nothing is named.""")
    public Response decide(@Valid @NotNull NewDecision wanted) {
        Facts facts = journal.now(Set.of());
        Instant now = clock.instant();
        List<Decision> made = new ArrayList<>();
        for (int i = 0; i < wanted.scorecards().size(); i++) {
            NewDecision.OfScorecard named = wanted.scorecards().get(i);
            made.add(decision(
                    wanted,
                    Decision.SCORECARD,
                    named.board() + "/" + named.scorecard(),
                    "/scorecards/" + i,
                    facts,
                    now));
        }
        for (int i = 0; i < wanted.kpis().size(); i++) {
            made.add(decision(wanted, Decision.KPI, wanted.kpis().get(i), "/kpis/" + i, facts, now));
        }
        if (made.isEmpty()) {
            throw ProblemException.invalid("", "nothing-named", "Name scorecards, KPIs, or both.");
        }
        decisions.add(made);
        return Response.ok(made).build();
    }

    private Decision decision(
            NewDecision wanted, String subject, String code, String pointer, Facts facts, Instant now) {
        if (!Openness.isKnown(subject, code, facts)) {
            throw ProblemException.invalid(pointer, "unknown", "There is no %s '%s'.".formatted(subject, code));
        }
        return new Decision(subject, code, wanted.open(), wanted.why(), caller.name(), now);
    }
}
