package uk.luton2040.delivery.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    public Plan require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("plan", code));
    }

    /** The plan, held until the end of the transaction: what is made under it is made by one at a time. */
    public Plan requireAlone(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("plan", code));
    }

    public List<Plan> inOrder() {
        return list("order by position, code");
    }

    /** Those that are not retired, by code. */
    public List<Plan> alive() {
        return list("retired = false order by code");
    }

    PlanTree tree() {
        return PlanTree.of(
                getEntityManager()
                        .createQuery("select code, kind, parent from Plan", Object[].class)
                        .getResultList()
                        .stream()
                        .map(row -> new PlanTree.Place((String) row[0], (String) row[1], (@Nullable String) row[2]))
                        .toList());
    }

    /** Those of the codes of which there is no project. */
    Set<String> withoutProject(Collection<String> codes) {
        Set<String> missing = new TreeSet<>(codes);
        if (!missing.isEmpty()) {
            getEntityManager()
                    .createQuery("select code from Project where code in :codes", String.class)
                    .setParameter("codes", codes)
                    .getResultList()
                    .forEach(missing::remove);
        }
        return missing;
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<Plan> page(PlanFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        narrow("kind", filter.kind, conditions, parameters);
        narrow("parent", filter.parent, conditions, parameters);
        narrow("cataloguePlan", filter.cataloguePlan, conditions, parameters);
        narrow("owner", filter.owner, conditions, parameters);
        if (filter.retired != null) {
            conditions.add("retired = :retired");
            parameters.and("retired", Boolean.valueOf(filter.retired));
        }
        return find(String.join(" and ", conditions) + " order by code", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static void narrow(String field, @Nullable String value, List<String> conditions, Parameters parameters) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }
}
