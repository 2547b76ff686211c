package uk.luton2040.catalogue.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, String> {

    Review require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("review", code));
    }

    /** Locked: proposals are numbered, and decided, one request after the other. */
    Review requireAlone(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("review", code));
    }

    List<Review> newestFirst() {
        return list("order by effectiveFrom desc, code");
    }
}
