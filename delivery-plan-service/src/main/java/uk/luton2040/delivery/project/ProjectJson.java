package uk.luton2040.delivery.project;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of a project that are kept in its row as documents. */
final class ProjectJson {
    private ProjectJson() {}

    @Converter
    @Immutable
    static class OfTemplate extends JsonColumn<ProjectTemplate> {
        OfTemplate() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfRecords extends JsonColumn<ProjectRecords> {
        OfRecords() {
            super(new TypeReference<>() {});
        }
    }
}
