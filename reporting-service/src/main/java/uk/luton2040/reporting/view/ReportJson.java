package uk.luton2040.reporting.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.luton2040.reporting.line.KpiLine;

/** The one way a report becomes bytes: the same report, the same bytes. */
public final class ReportJson {
    private static final JsonMapper OF_ONE_LINE = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper MAPPER = OF_ONE_LINE
            .rebuild()
            .addModule(new SimpleModule().addSerializer(KpiLine.class, new WrittenOnce()))
            .build();

    private ReportJson() {}

    /**
     * A line is long, and stands in many reports: it is written once for as long as somebody keeps it. As bytes, since
     * Jackson escapes some characters in bytes and not in text.
     */
    private static final class WrittenOnce extends StdSerializer<KpiLine> {
        private final transient LoadingCache<KpiLine, SerializedString> written = Caffeine.newBuilder()
                .weakKeys()
                .build(line ->
                        new SerializedString(new String(OF_ONE_LINE.writeValueAsBytes(line), StandardCharsets.UTF_8)));

        private WrittenOnce() {
            super(KpiLine.class);
        }

        @Override
        public void serialize(KpiLine line, JsonGenerator json, SerializerProvider others) throws IOException {
            json.writeRawValue(written.get(line));
        }
    }

    public static byte[] bytes(Object report) {
        try {
            return MAPPER.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Object report) {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
