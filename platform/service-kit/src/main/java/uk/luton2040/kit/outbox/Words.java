package uk.luton2040.kit.outbox;

import java.util.Objects;
import java.util.stream.Stream;

/** What an event says, as the database has it: a part that is missing there is null here. */
record Words(String topic, String key, String type, String payload) {
    boolean lackNothing() {
        return Stream.of(topic, key, type, payload).allMatch(Objects::nonNull);
    }
}
