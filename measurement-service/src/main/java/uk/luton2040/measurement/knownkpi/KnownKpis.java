package uk.luton2040.measurement.knownkpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.kit.http.PageRequest;

@ApplicationScoped
public class KnownKpis implements PanacheRepositoryBase<KnownKpi, String> {

    public Map<String, KnownKpi> byCode(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(KnownKpi::code, Function.identity()));
    }

    /** Everything, or what one organisation provides. */
    List<KnownKpi> providedBy(Optional<String> organisation, PageRequest page) {
        Parameters parameters = Parameters.with("after", page.after());
        organisation.ifPresent(code -> parameters.and("organisation", code));
        String condition = organisation.isPresent() ? " and array_contains(present.providers, :organisation)" : "";
        return find("code > :after" + condition + " order by code", parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
