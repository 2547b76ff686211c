package uk.luton2040.reporting.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.reporting.AKpi;

/** A proposal as the catalogue tells of it: open, the first of its review. */
final class AProposal {
    private final String kind;
    private final String kpi;
    private @Nullable KpiState proposed;
    private KpiState.@Nullable Target figure;
    private List<String> inFavourOf = List.of();
    private String standing = "open";
    private long kpiRevision;

    private AProposal(String kind, String kpi) {
        this.kind = kind;
        this.kpi = kpi;
    }

    static AProposal aProposal(String kind, String kpi) {
        return new AProposal(kind, kpi);
    }

    AProposal proposing(AKpi definition) {
        proposed = definition.state().with(List.of(), List.of());
        return this;
    }

    AProposal targeting(String period, String value) {
        figure = new KpiState.Target(
                "target",
                null,
                period,
                value,
                new BigDecimal(value),
                null,
                null,
                null,
                "exact",
                "review",
                "why",
                false);
        return this;
    }

    AProposal inFavourOf(String... successors) {
        inFavourOf = List.of(successors);
        return this;
    }

    /** Made when the KPI had that revision. */
    AProposal of(long newKpiRevision) {
        kpiRevision = newKpiRevision;
        return this;
    }

    AProposal standing(String newStanding) {
        standing = newStanding;
        return this;
    }

    ProposalState state() {
        return new ProposalState(
                "review-" + kpi + ":1",
                "review-" + kpi,
                1,
                kind,
                kpi,
                proposed,
                figure,
                inFavourOf,
                LocalDate.of(2022, 4, 1),
                "members asked",
                kpiRevision,
                standing);
    }
}
