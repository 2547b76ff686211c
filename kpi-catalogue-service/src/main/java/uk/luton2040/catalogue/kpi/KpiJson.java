package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of a KPI that are kept in its row as documents. */
final class KpiJson {
    private KpiJson() {}

    @Converter
    @Immutable
    static class OfDefinition extends JsonColumn<Definition> {
        OfDefinition() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfSteps extends JsonColumn<List<Step>> {
        OfSteps() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfQuestions extends JsonColumn<List<Question>> {
        OfQuestions() {
            super(new TypeReference<>() {});
        }
    }
}
