package uk.luton2040.testkit.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import uk.luton2040.testkit.Tokens;

/** Tokens that somebody made who cannot sign. */
final class Forgeries {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Forgeries() {}

    static List<String> all() {
        String[] parts = Tokens.of("partner-hr").split("\\.");
        String promoted = encoded(decoded(parts[1])
                .replace("\"data-submitter\"", "\"performance-officer\"")
                .replace("\"hr\"", "\"housing\""));
        return List.of(
                "not.a.token",
                parts[0] + "." + promoted + "." + parts[2],
                encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + promoted + ".");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
