package uk.luton2040.catalogue.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, String> {

    Proposal require(String review, int number) {
        return findByIdOptional(review + ":" + number).orElseThrow(() -> ProblemException.notFound("proposal", number));
    }

    List<Proposal> of(String review) {
        return list("review = ?1 order by number", review);
    }
}
