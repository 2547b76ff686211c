package uk.luton2040.catalogue.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Scorecards implements PanacheRepositoryBase<Scorecard, String> {

    public Scorecard require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("scorecard", code));
    }

    public List<Scorecard> inOrder() {
        return list("order by position, code");
    }
}
