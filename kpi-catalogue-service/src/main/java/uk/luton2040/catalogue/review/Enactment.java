package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.catalogue.kpi.LifeCycle;
import uk.luton2040.catalogue.kpi.Succession;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.ProblemException;

/** Puts accepted proposals into the catalogue, where they take hold on their day. */
@ApplicationScoped
class Enactment {
    private final Kpis kpis;
    private final Drafting drafting;

    Enactment(Kpis kpis, Drafting drafting) {
        this.kpis = kpis;
        this.drafting = drafting;
    }

    /**
     * @return what it came to, checked against the catalogue as it stands now
     * @throws ProblemException when it cannot be kept any more
     */
    Outline enact(Review review, Proposal proposal, Changes changes, Edit edit) throws JsonProcessingException {
        Outline outline = drafting.outline(review, proposal.number(), proposal.asked());
        LocalDate from = outline.effectiveFrom();
        switch (proposal.kind()) {
            case ADD -> add(proposal.kpi(), Objects.requireNonNull(outline.definition()), from, changes, edit);
            case CHANGE ->
                touched(proposal.kpi(), changes).revise(Objects.requireNonNull(outline.definition()), from, edit);
            case TARGET -> {
                Kpi kpi = touched(proposal.kpi(), changes);
                kpi.put(Drafting.figure(kpi, proposal.asked()));
            }
            case RETIRE -> touched(proposal.kpi(), changes).step(LifeCycle.RETIRED, from, edit);
            case MERGE, SPLIT -> {
                Succession.check(proposal.kpi(), proposal.asked().inFavourOf(), kpis::isLiving);
                List<Kpi> successors = proposal.asked().inFavourOf().stream()
                        .map(code -> touched(code, changes))
                        .toList();
                touched(proposal.kpi(), changes).retireInFavourOf(successors, from, edit);
            }
        }
        return outline;
    }

    private Kpi touched(String code, Changes changes) {
        return changes.touch(kpis.require(code));
    }

    /** Members have agreed; a KPI that nothing keeps from it becomes active on the day. */
    private void add(String code, Definition definition, LocalDate from, Changes changes, Edit edit) {
        Kpi kpi = new Kpi(code, (int) kpis.count());
        changes.touch(kpi);
        kpi.revise(definition, null, edit);
        kpi.step(LifeCycle.IN_CONSULTATION, null, edit);
        kpi.step(LifeCycle.AGREED, null, edit);
        if (kpi.gaps().isEmpty()) {
            kpi.step(LifeCycle.ACTIVE, from, edit);
        }
        kpis.persist(kpi);
    }
}
