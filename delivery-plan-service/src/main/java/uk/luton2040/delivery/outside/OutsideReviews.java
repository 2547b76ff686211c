package uk.luton2040.delivery.outside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class OutsideReviews implements PanacheRepositoryBase<OutsideReview, String> {

    OutsideReview require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("outside review", code));
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<OutsideReview> page(@Nullable ReviewKind kind, PageRequest page) {
        String after = page.after();
        return (kind == null
                        ? find("code > ?1 order by code", after)
                        : find("code > ?1 and kind = ?2 order by code", after, kind))
                .page(0, page.limit() + 1)
                .list();
    }
}
