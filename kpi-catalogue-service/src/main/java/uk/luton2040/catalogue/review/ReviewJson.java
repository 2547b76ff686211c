package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import uk.luton2040.kit.sql.JsonColumn;

/** The parts of a proposal that are kept in its row as documents. */
final class ReviewJson {
    private ReviewJson() {}

    @Converter
    static class OfAsked extends JsonColumn<NewProposal> {
        OfAsked() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfOutline extends JsonColumn<Outline> {
        OfOutline() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfDecision extends JsonColumn<Decision> {
        OfDecision() {
            super(new TypeReference<>() {});
        }
    }
}
