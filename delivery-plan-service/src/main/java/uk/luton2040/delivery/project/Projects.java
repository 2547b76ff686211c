package uk.luton2040.delivery.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, String> {
    private static final String ANCHORED = """
            exists (
                select 1 from KnownOutcome known
                where known.code = project.facets.outcome
                or array_contains(project.facets.alsoServes, known.code))""";

    /** "dependencies" in ASCII: those who change what waits for what take turns, so that together they make no cycle. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(x'646570656e6473'::bigint)";

    public Project require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("project", code));
    }

    public boolean exists(String code) {
        return count("code", code) > 0;
    }

    /** Who leads it; empty for one that nobody leads and for one that there is not. */
    public Optional<Person> leadOf(String code) {
        return findByIdOptional(code).flatMap(Project::lead);
    }

    /** Whether somebody leads any. */
    public boolean areLedBy(String subject) {
        return count("facets.lead", subject) > 0;
    }

    public List<Project> inOrder() {
        return list("order by position, code");
    }

    /** Every project's code with the version of its row, in printed order. */
    @SuppressWarnings("unchecked") // rows of two texts
    List<Object[]> versions() {
        return (List<Object[]>) getEntityManager()
                .createNativeQuery("select code, xmin::text from project order by position, code", Object[].class)
                .getResultList();
    }

    /** The place after all others. */
    int nextPosition() {
        return getEntityManager()
                .createQuery("select coalesce(max(position) + 1, 0) from Project", Integer.class)
                .getSingleResult();
    }

    /** What waits for what, until this transaction ends. */
    Dependencies dependencies() {
        getEntityManager().createNativeQuery(TAKE_TURNS, Object.class).getSingleResult();
        Map<String, List<String>> edges = new HashMap<>();
        getEntityManager()
                .createQuery("select code, facets.dependsOn from Project", Tuple.class)
                .getResultStream()
                .forEach(row -> edges.put(row.get(0, String.class), listed(row.get(1))));
        return new Dependencies(edges);
    }

    private static List<String> listed(Object array) {
        return ((Collection<?>) array).stream().map(String::valueOf).toList();
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<Project> matching(ProjectFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        if (filter.priority != null) {
            conditions.add("facets.priority = :priority");
            parameters.and("priority", filter.priority);
        }
        if (filter.outcome != null) {
            conditions.add("(facets.outcome = :outcome or array_contains(facets.alsoServes, :outcome))");
            parameters.and("outcome", filter.outcome);
        }
        if (filter.status != null) {
            conditions.add("status = :status");
            parameters.and("status", filter.status);
        }
        if (filter.stage != null) {
            conditions.add("facets.stage = :stage");
            parameters.and("stage", filter.stage);
        }
        if (filter.lead != null) {
            conditions.add("facets.lead = :lead");
            parameters.and("lead", filter.lead);
        }
        if (filter.kpi != null) {
            conditions.add("array_contains(facets.kpis, :kpi)");
            parameters.and("kpi", filter.kpi);
        }
        if (filter.reportedElsewhere != null) {
            conditions.add("facets.reportedElsewhere = :reportedElsewhere");
            parameters.and("reportedElsewhere", Boolean.valueOf(filter.reportedElsewhere));
        }
        if (filter.loose != null) {
            conditions.add(Boolean.parseBoolean(filter.loose) ? "not " + ANCHORED : ANCHORED);
        }
        if (filter.text != null) {
            conditions.add(
                    "(lower(facets.title) like :text escape '!' or lower(facets.objective) like :text escape '!')");
            parameters.and("text", "%" + escaped(filter.text.toLowerCase(Locale.ROOT)) + "%");
        }
        return find("from Project project where " + String.join(" and ", conditions) + " order by code", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
