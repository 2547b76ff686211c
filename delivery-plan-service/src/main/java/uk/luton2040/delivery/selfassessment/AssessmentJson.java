package uk.luton2040.delivery.selfassessment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of a self-assessment that are kept in its row as documents. */
final class AssessmentJson {
    private AssessmentJson() {}

    @Converter
    @Immutable
    static class OfPromised extends JsonColumn<SelfAssessmentState.Promised> {
        OfPromised() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfVerdicts extends JsonColumn<List<SelfAssessmentState.Verdict>> {
        OfVerdicts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfAuthors extends JsonColumn<List<String>> {
        OfAuthors() {
            super(new TypeReference<>() {});
        }
    }
}
