package uk.luton2040.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import uk.luton2040.kit.problem.ProblemException;

/** Opaque to clients, so that what a list is ordered by may change. */
final class Cursors {
    private Cursors() {}

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return ProblemException.invalid("?cursor", "cursor", "This is no cursor that this list gave out.");
    }
}
