package uk.luton2040.measurement.knownkpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import uk.luton2040.contracts.KpiState;

/** Definitions by the first day each is in force, kept as JSON in the KPI's row: its events replace them together. */
@Converter
class DefinitionsByDay implements AttributeConverter<NavigableMap<LocalDate, KnownDefinition>, String> {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final TypeReference<TreeMap<LocalDate, KnownDefinition>> TYPE = new TypeReference<>() {};

    /** Empty while one definition has held all along. */
    static String of(KpiState kpi) {
        NavigableMap<LocalDate, KnownDefinition> byDay = new TreeMap<>();
        for (KpiState.Version version : kpi.versions()) {
            LocalDate day = Objects.requireNonNullElse(version.effectiveFrom(), LocalDate.MIN);
            byDay.put(day, KnownDefinition.of(kpi.on(day)));
        }
        return new DefinitionsByDay().convertToDatabaseColumn(byDay);
    }

    @Override
    public String convertToDatabaseColumn(NavigableMap<LocalDate, KnownDefinition> byDay) {
        try {
            return MAPPER.writeValueAsString(byDay);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public NavigableMap<LocalDate, KnownDefinition> convertToEntityAttribute(String json) {
        try {
            return MAPPER.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
