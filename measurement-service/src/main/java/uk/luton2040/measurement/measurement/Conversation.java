package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about a queried value last.
 *
 * @param answer what its provider said to that last; null while it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conversation(String question, @Nullable String answer) {
    Conversation answered(@Nullable String words) {
        return new Conversation(question, words);
    }
}
