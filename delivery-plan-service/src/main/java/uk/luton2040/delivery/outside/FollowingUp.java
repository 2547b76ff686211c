package uk.luton2040.delivery.outside;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.luton2040.delivery.action.ActionView;
import uk.luton2040.delivery.action.Actions;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.delivery.followup.Editing;

/** What is being done about recommendations. */
@ApplicationScoped
class FollowingUp {
    private final Recommendations recommendations;
    private final Actions actions;
    private final Editing editing;

    FollowingUp(Recommendations recommendations, Actions actions, Editing editing) {
        this.recommendations = recommendations;
        this.actions = actions;
        this.editing = editing;
    }

    /** However many, one statement. */
    List<RecommendationView> views(List<Recommendation> some) {
        LocalDate today = editing.today();
        Map<String, List<ActionView>> doing = actions.on(
                SubjectKind.RECOMMENDATION,
                some.stream().map(Recommendation::id).toList(),
                today);
        return some.stream()
                .map(each -> RecommendationView.of(each, doing.getOrDefault(each.id(), List.of()), today))
                .toList();
    }

    ReviewSummary summary(OutsideReview review) {
        LocalDate today = editing.today();
        List<Recommendation> all = recommendations.of(review.id());
        Map<String, List<ActionView>> doing = actions.on(
                SubjectKind.RECOMMENDATION, all.stream().map(Recommendation::id).toList(), today);
        return new ReviewSummary(
                review.id(),
                review.state().title(),
                all.size(),
                count(all, each -> each.answer() == Answer.UNDECIDED),
                count(all, each -> each.answer() == Answer.ACCEPTED),
                count(all, each -> each.answer() == Answer.PARTLY_ACCEPTED),
                count(all, each -> each.answer() == Answer.NOT_ACCEPTED),
                count(all, Recommendation::isDone),
                count(all, each -> each.isOverdue(today)),
                all.stream()
                        .filter(Recommendation::isToBeDone)
                        .map(Recommendation::id)
                        .filter(code ->
                                doing.getOrDefault(code, List.of()).stream().noneMatch(ActionView::goesOn))
                        .toList());
    }

    private static int count(List<Recommendation> all, Predicate<Recommendation> which) {
        return (int) all.stream().filter(which).count();
    }
}
