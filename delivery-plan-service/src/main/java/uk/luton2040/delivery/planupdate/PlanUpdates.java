package uk.luton2040.delivery.planupdate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class PlanUpdates implements PanacheRepositoryBase<PlanUpdate, String> {

    /** Those of a plan, newest period and correction first by their codes. */
    List<PlanUpdate> of(String plan) {
        return list("plan = ?1 order by period desc, number desc", plan);
    }

    /** What stands for a plan and period: the newest. */
    Optional<PlanUpdate> newest(String plan, String period) {
        return find("plan = ?1 and period = ?2 order by number desc", plan, period)
                .firstResultOptional();
    }

    PlanUpdate requireNewest(String plan, String period) {
        return newest(plan, period).orElseThrow(() -> ProblemException.notFound("update", plan + " " + period));
    }

    PlanUpdate requirePublished(String plan, String period) {
        return find(
                        "plan = ?1 and period = ?2 and status = ?3 order by number desc",
                        plan,
                        period,
                        PlanUpdate.PUBLISHED)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("update", plan + " " + period));
    }

    PlanUpdate require(String plan, String period, int number) {
        return findByIdOptional(PlanUpdate.idOf(plan, period, number))
                .orElseThrow(() -> ProblemException.notFound("update", number));
    }

    /** All updates of the periods: one statement. */
    List<PlanUpdate> ofPeriods(List<String> periods) {
        return periods.isEmpty() ? List.of() : list("period in ?1 order by plan, period, number", periods);
    }
}
