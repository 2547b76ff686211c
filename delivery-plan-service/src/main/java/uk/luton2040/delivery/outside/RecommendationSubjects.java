package uk.luton2040.delivery.outside;

import jakarta.enterprise.context.ApplicationScoped;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.delivery.action.Subjects;

/** Recommendations, as what actions are about. */
@ApplicationScoped
class RecommendationSubjects implements Subjects {
    private final Recommendations recommendations;

    RecommendationSubjects(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.RECOMMENDATION;
    }

    @Override
    public boolean exists(String code) {
        return recommendations.findByIdOptional(code).isPresent();
    }
}
