package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * How parts of a KPI are kept in its row: decimals as they were given, dates as RFC 3339 has them. All are values that are
 * replaced and never changed, so Hibernate need not copy each, by writing and reading it, to notice a change.
 */
public final class KpiJson {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private KpiJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Converter
    @Immutable
    static class OfDefinition implements AttributeConverter<Definition, String> {
        private static final TypeReference<Definition> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(Definition definition) {
            return write(definition);
        }

        @Override
        public Definition convertToEntityAttribute(String json) {
            return read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static class OfSteps implements AttributeConverter<List<Step>, String> {
        private static final TypeReference<List<Step>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<Step> steps) {
            return write(steps);
        }

        @Override
        public List<Step> convertToEntityAttribute(String json) {
            return read(json, TYPE);
        }
    }

    @Converter
    @Immutable
    static class OfQuestions implements AttributeConverter<List<Question>, String> {
        private static final TypeReference<List<Question>> TYPE = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<Question> questions) {
            return write(questions);
        }

        @Override
        public List<Question> convertToEntityAttribute(String json) {
            return read(json, TYPE);
        }
    }
}
