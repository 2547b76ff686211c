package uk.luton2040.delivery.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.known.KnownPlan;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.Plans;

/** Reads what the golden thread is made of: one statement for each of its four strands. */
@ApplicationScoped
class Strands {
    private final Known known;
    private final Plans plans;
    private final EntityManager entities;

    Strands(Known known, Plans plans, EntityManager entities) {
        this.known = known;
        this.plans = plans;
        this.entities = entities;
    }

    Read read() {
        return new Read(
                known.all(KnownPlan.class).values(), known.all(KnownKpi.class).values(), projects(), plans.inOrder());
    }

    /** Without their milestones. */
    private List<ThreadProject> projects() {
        return entities.createQuery("""
                        select code, facets.title, facets.priority, facets.outcome, facets.alsoServes, facets.kpis,
                            facets.reportedElsewhere
                        from Project order by position, code
                        """, Object[].class).getResultList().stream()
                .map(Strands::project)
                .toList();
    }

    private static ThreadProject project(Object[] row) {
        return new ThreadProject(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Stream.concat(Stream.ofNullable((@Nullable String) row[3]), codes(row[4]))
                        .toList(),
                codes(row[5]).toList(),
                (boolean) row[6]);
    }

    private static Stream<String> codes(Object array) {
        return ((Collection<?>) array).stream().map(String::valueOf);
    }

    /** @param plans delivery, service and team plans, retired ones too */
    record Read(
            Collection<KnownPlan> catalogue,
            Collection<KnownKpi> kpis,
            List<ThreadProject> projects,
            List<Plan> plans) {}
}
