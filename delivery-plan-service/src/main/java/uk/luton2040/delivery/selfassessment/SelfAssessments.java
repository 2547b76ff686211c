package uk.luton2040.delivery.selfassessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class SelfAssessments implements PanacheRepositoryBase<SelfAssessment, String> {

    /** Those of a plan, newest year first. */
    List<SelfAssessment> of(String plan) {
        return list("plan = ?1 order by year desc", plan);
    }

    Optional<SelfAssessment> find(String plan, String year) {
        return findByIdOptional(SelfAssessment.idOf(plan, year));
    }

    SelfAssessment require(String plan, String year) {
        return find(plan, year).orElseThrow(() -> ProblemException.notFound("self-assessment", plan + " " + year));
    }
}
