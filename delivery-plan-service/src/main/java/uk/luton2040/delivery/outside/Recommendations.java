package uk.luton2040.delivery.outside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

@ApplicationScoped
class Recommendations implements PanacheRepositoryBase<Recommendation, String> {
    private static final String OVERDUE = "due is not null and due < :today and standing = 'open' and answer in :taken";

    private static final List<Answer> TAKEN =
            Stream.of(Answer.values()).filter(Answer::isTaken).toList();

    Recommendation require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("recommendation", code));
    }

    List<Recommendation> of(String review) {
        return list("review = ?1 order by code", review);
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<Recommendation> matching(RecommendationFilter filter, LocalDate today, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        if (filter.review != null) {
            conditions.add("review = :review");
            parameters.and("review", filter.review);
        }
        if (filter.response != null) {
            conditions.add("answer = :answer");
            parameters.and("answer", Coded.find(Answer.class, filter.response).orElseThrow());
        }
        if (filter.owner != null) {
            conditions.add("owner = :owner");
            parameters.and("owner", filter.owner);
        }
        if (filter.standing != null) {
            conditions.add("standing = :standing");
            parameters.and("standing", filter.standing);
        }
        if (filter.overdue != null) {
            conditions.add(Boolean.parseBoolean(filter.overdue) ? OVERDUE : "not (%s)".formatted(OVERDUE));
            parameters.and("today", today).and("taken", TAKEN);
        }
        return find("%s order by code".formatted(String.join(" and ", conditions)), parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
