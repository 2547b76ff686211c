package uk.luton2040.catalogue.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    public Plan require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("plan", code));
    }

    public List<Plan> inOrder() {
        return list("order by position, code");
    }

    public Goals goals() {
        return Goals.of(inOrder());
    }
}
