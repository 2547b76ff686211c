package uk.luton2040.reporting.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What somebody sent from a page of ours. */
public final class Form {
    private final MultivaluedMap<String, String> fields;

    Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** Null for what was left empty. */
    public @Nullable String text(String field) {
        String text = fields.getFirst(field);
        // Browsers end lines as mail does.
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }

    /** The same; nothing for what was left empty. */
    public String typed(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /** All of it, where something can be chosen more than once. */
    public List<String> chosen(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** What was typed into the fields whose names begin so, by the rest of their names; nothing for what was left empty. */
    public Map<String, String> typedUnder(String prefix) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .forEach(field -> typed.put(field.substring(prefix.length()), typed(field)));
        return typed;
    }

    /** Of this one wish, however often it is sent: the page wrote it into the form. */
    public String key() {
        String key = text("key");
        if (key == null) {
            throw ProblemException.invalid("", "no-key", "Open the page again and repeat what you did.");
        }
        return key;
    }

    /**
     * Refuses what was sent about something that has changed since the page showed it.
     *
     * @param revision its own now, against which the field {@code revision} stands
     */
    public void checkIsAsRead(long revision) {
        if (!Long.toString(revision).equals(text("revision"))) {
            throw new ProblemException(
                    ProblemType.STALE,
                    "Somebody has changed it since you opened the page. What it says now is shown here; look at it and"
                            + " decide again.");
        }
    }
}
