package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of matrices, registers and risks that are kept in their rows as documents, and replaced as a whole. */
final class RiskJson {
    private RiskJson() {}

    @Converter
    @Immutable
    static class OfMatrix extends JsonColumn<RiskMatrixState> {
        OfMatrix() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfRegister extends JsonColumn<RiskRegisterState> {
        OfRegister() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfContent extends JsonColumn<RiskContent> {
        OfContent() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfVerdict extends JsonColumn<Verdict> {
        OfVerdict() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfReviews extends JsonColumn<List<RiskState.Review>> {
        OfReviews() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfEscalations extends JsonColumn<List<RiskState.Escalation>> {
        OfEscalations() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfTransitions extends JsonColumn<List<RiskState.Transition>> {
        OfTransitions() {
            super(new TypeReference<>() {});
        }
    }
}
