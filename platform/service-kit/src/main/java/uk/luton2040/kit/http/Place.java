package uk.luton2040.kit.http;

import java.time.Instant;
import java.util.UUID;

/** Where something stands in a list that begins with the newest; of what is of the same instant, with the greatest id. */
public record Place(Instant at, UUID id) {
    /** Before the newest there can be. */
    public static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** @throws RuntimeException when nothing was written so; {@link PageRequest#after(java.util.function.Function)} says it */
    public static Place read(String written) {
        String[] parts = written.split(" ", 2);
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    public String written() {
        return at + " " + id;
    }
}
