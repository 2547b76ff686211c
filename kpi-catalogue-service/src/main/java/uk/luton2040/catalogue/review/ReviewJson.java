package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.KpiJson;

/** How parts of a proposal are kept in its row. */
final class ReviewJson {
    private ReviewJson() {}

    private abstract static class Of<T> implements AttributeConverter<@Nullable T, @Nullable String> {
        private final Class<T> type;

        Of(Class<T> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            try {
                return value == null ? null : KpiJson.MAPPER.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String json) {
            try {
                return json == null ? null : KpiJson.MAPPER.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Converter
    static class OfAsked extends Of<NewProposal> {
        OfAsked() {
            super(NewProposal.class);
        }
    }

    @Converter
    static class OfOutline extends Of<Outline> {
        OfOutline() {
            super(Outline.class);
        }
    }

    @Converter
    static class OfDecision extends Of<Decision> {
        OfDecision() {
            super(Decision.class);
        }
    }
}
