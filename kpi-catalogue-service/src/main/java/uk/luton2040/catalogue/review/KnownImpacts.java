package uk.luton2040.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.contracts.ImpactState;

/** What is known by now of what proposals would do. */
@ApplicationScoped
class KnownImpacts {
    private final Impacts impacts;
    private final Kpis kpis;

    KnownImpacts(Impacts impacts, Kpis kpis) {
        this.impacts = impacts;
        this.kpis = kpis;
    }

    /** In the proposals' order, one for each. */
    List<ImpactView> of(String review, List<Proposal> proposals) {
        Map<String, ImpactState> answers = impacts.of(review);
        Map<String, Long> revisions = kpis
                .list("code in ?1", proposals.stream().map(Proposal::kpi).toList())
                .stream()
                .collect(Collectors.toMap(Kpi::code, Kpi::revision));
        return proposals.stream()
                .map(proposal ->
                        ImpactView.of(proposal, answers.get(proposal.id()), revisions.getOrDefault(proposal.kpi(), 0L)))
                .toList();
    }
}
