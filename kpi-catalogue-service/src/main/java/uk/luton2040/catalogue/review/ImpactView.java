package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ImpactState;

/**
 * What one proposal would do.
 *
 * @param answer {@code awaited} while reporting has not answered, {@code stale} when the proposal or its KPI has changed
 *     since, {@code current}, {@code decided}: as members saw it, or {@code unseen}: nobody saw it before the end
 * @param periods past periods that were judged both ways
 * @param flips those whose status would be another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImpactView(
        int proposal,
        String kind,
        String kpi,
        String title,
        String answer,
        String sentence,
        @Nullable Instant asAt,
        @Nullable String calculation,
        @Nullable Integer periods,
        List<ImpactState.Flip> flips,
        List<ImpactState.Board> boards,
        List<String> notes) {
    static final String AWAITED = "awaited";

    /** @param kpiRevision the KPI's present one; 0 while it is not there */
    static ImpactView of(Proposal proposal, @Nullable ImpactState impact, long kpiRevision) {
        if (impact == null) {
            return new ImpactView(
                    proposal.number(),
                    proposal.kind().code(),
                    proposal.kpi(),
                    proposal.outline().title(),
                    AWAITED,
                    "Reporting has not answered yet.",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new ImpactView(
                proposal.number(),
                proposal.kind().code(),
                proposal.kpi(),
                proposal.outline().title(),
                answer(proposal, impact, kpiRevision),
                sentence(impact),
                impact.asAt(),
                impact.calculation(),
                impact.periods(),
                impact.flips(),
                impact.boards(),
                impact.notes());
    }

    boolean isCurrent() {
        return answer.equals("current");
    }

    private static String answer(Proposal proposal, ImpactState impact, long kpiRevision) {
        Decision decision = proposal.decision();
        if (!proposal.isOpen()) {
            return decision != null && decision.impactSeen() ? "decided" : "unseen";
        }
        boolean same = impact.proposalRevision() == proposal.revision()
                && proposal.outline().kpiRevision() == kpiRevision;
        return same ? "current" : "stale";
    }

    private static String sentence(ImpactState impact) {
        if (impact.periods() == 0) {
            return impact.notes().isEmpty()
                    ? "No past period is judged otherwise: the KPI would be gone."
                    : String.join(" ", impact.notes());
        }
        if (impact.flips().isEmpty()) {
            return "None of %d past periods would have another status.".formatted(impact.periods());
        }
        return "%d of %d past periods would have another status: %s."
                .formatted(
                        impact.flips().size(),
                        impact.periods(),
                        impact.flips().stream()
                                .map(flip -> "%s is %s and would be %s".formatted(flip.label(), flip.from(), flip.to()))
                                .collect(Collectors.joining("; ")));
    }
}
