package uk.luton2040.catalogue.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Kpis implements PanacheRepositoryBase<Kpi, String> {

    public Kpi require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("KPI", code));
    }

    public List<Kpi> inOrder() {
        return list("order by position, code");
    }

    /** Those of which something takes hold by that day; locked, so that of several services one puts it in force. */
    List<Kpi> dueBy(LocalDate day) {
        return find("nextEffective <= ?1 order by code", day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<Kpi> matching(KpiFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        if (filter.status != null) {
            conditions.add("lifeCycle = :status");
            parameters.and("status", filter.lifeCycle());
        }
        if (filter.priority != null) {
            conditions.add("listing.priority = :priority");
            parameters.and("priority", filter.priority);
        }
        if (filter.outcome != null) {
            conditions.add("listing.outcome = :outcome");
            parameters.and("outcome", filter.outcome);
        }
        if (filter.frequency != null) {
            conditions.add("listing.frequency = :frequency");
            parameters.and("frequency", filter.frequency);
        }
        if (filter.provider != null) {
            conditions.add("array_contains(listing.providers, :provider)");
            parameters.and("provider", filter.provider);
        }
        if (filter.scorecard != null) {
            conditions.add("exists (select 1 from Scorecard s join s.lines l"
                    + " where s.code = :scorecard and array_contains(l.kpis, kpi.code))");
            parameters.and("scorecard", filter.scorecard);
        }
        if (filter.text != null) {
            conditions.add("lower(listing.title) like :text escape '!'");
            parameters.and("text", "%" + escaped(filter.text.toLowerCase(Locale.ROOT)) + "%");
        }
        return find("from Kpi kpi where " + String.join(" and ", conditions) + " order by code", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
