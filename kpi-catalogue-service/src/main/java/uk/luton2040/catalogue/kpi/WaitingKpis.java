package uk.luton2040.catalogue.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.organisation.OrganisationKept;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.kit.aggregate.Edit;

/** KPIs whose provider no organisation had the name of have it as soon as one has. */
@ApplicationScoped
class WaitingKpis {
    private final Kpis kpis;
    private final Organisations organisations;
    private final Editing editing;

    WaitingKpis(Kpis kpis, Organisations organisations, Editing editing) {
        this.kpis = kpis;
        this.organisations = organisations;
        this.editing = editing;
    }

    void on(@Observes OrganisationKept kept) {
        List<Organisation> known = organisations.inOrder();
        Edit edit = editing.edit("its provider '%s' is known now".formatted(kept.code()));
        kpis.withoutProvider().forEach(kpi -> {
            String words = kpi.definition().provider();
            List<String> named = words == null ? List.of() : Organisations.namedBy(words, known);
            if (!named.isEmpty()) {
                kpi.revise(Definitions.with(kpi.definition(), Map.of("providers", named)), null, edit);
                kpi.settle(edit);
                editing.tell(kpi, "provider-found", edit);
            }
        });
    }
}
