package uk.luton2040.delivery.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class PlanTemplates implements PanacheRepositoryBase<PlanTemplate, String> {

    PlanTemplate require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("plan template", code));
    }

    List<PlanTemplate> inOrder() {
        return list("order by position, code");
    }
}
