package uk.luton2040.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import uk.luton2040.contracts.EventType;

/** The golden samples that pin the wire form of events, for publishers and consumers alike. */
public final class Golden {
    private Golden() {}

    /** The sample as its publisher writes it, to the byte. */
    public static String sample(EventType type) {
        String path = "/golden/" + type.wireName() + ".json";
        try (InputStream sample = Objects.requireNonNull(EventType.class.getResourceAsStream(path), path)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
