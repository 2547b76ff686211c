package uk.luton2040.delivery.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of plans and templates that are kept in their rows as documents. */
final class PlanJson {
    private PlanJson() {}

    @Converter
    @Immutable
    static class OfContent extends JsonColumn<PlanContent> {
        OfContent() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfEditions extends JsonColumn<List<Edition>> {
        OfEditions() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfSections extends JsonColumn<List<PlanTemplateState.Section>> {
        OfSections() {
            super(new TypeReference<>() {});
        }
    }
}
