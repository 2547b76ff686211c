package uk.luton2040.delivery.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class UpdateRules implements PanacheRepositoryBase<UpdateRule, String> {

    UpdateRule require(String cycle) {
        return findByIdOptional(cycle).orElseThrow(() -> ProblemException.notFound("update cycle", cycle));
    }

    List<UpdateRule> inOrder() {
        return list("order by code");
    }
}
