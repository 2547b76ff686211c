package uk.luton2040.catalogue.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, String> {

    Proposal require(String review, int number) {
        return findByIdOptional(review + ":" + number).orElseThrow(() -> ProblemException.notFound("proposal", number));
    }

    /** One more than the page holds, so that the caller knows whether there is another page. */
    List<Proposal> page(String review, @Nullable Standing standing, @Nullable String kpi, PageRequest page) {
        return find(
                        """
                        review = :review and number > :after
                        and (:standing is null or standing = :standing) and (:kpi is null or kpi = :kpi) order by number
                        """,
                        Parameters.with("review", review)
                                .and("after", page.after(Integer::valueOf).orElse(0))
                                .and("standing", standing)
                                .and("kpi", kpi))
                .page(0, page.limit() + 1)
                .list();
    }

    static String cursor(Proposal proposal) {
        return Integer.toString(proposal.number());
    }

    List<Proposal> of(String review) {
        return list("review = ?1 order by number", review);
    }
}
