package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.contracts.KpiState;

/** What is in the catalogue now. */
@ApplicationScoped
class CatalogueCodes implements KnownCodes {
    private final Plans plans;
    private final Organisations organisations;
    private final Kpis kpis;

    CatalogueCodes(Plans plans, Organisations organisations, Kpis kpis) {
        this.plans = plans;
        this.organisations = organisations;
        this.kpis = kpis;
    }

    @Override
    public boolean hasPriority(String code) {
        return plans.inOrder().stream().anyMatch(plan -> plan.hasPriority(code));
    }

    @Override
    public boolean hasOutcome(String code) {
        return plans.inOrder().stream()
                .map(Plan::state)
                .flatMap(plan -> plan.outcomes().stream())
                .anyMatch(outcome -> outcome.code().equals(code));
    }

    @Override
    public boolean hasOrganisation(String code) {
        return organisations.findByIdOptional(code).isPresent();
    }

    @Override
    public boolean hasKpi(String code) {
        return kpis.findByIdOptional(code).isPresent();
    }

    @Override
    public List<String> operandsOf(String kpi) {
        return kpis.findByIdOptional(kpi)
                .flatMap(known -> Optional.ofNullable(known.definition().formula()))
                .map(KpiState.Formula::operands)
                .filter(Objects::nonNull)
                .orElse(List.of());
    }
}
