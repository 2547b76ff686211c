package uk.luton2040.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part cannot be started, asked or stopped; the first line of the message says in one sentence why. */
public final class PartFailed extends RuntimeException {
    private static final int LAST_LINES = 12;

    public PartFailed(String sentence) {
        super(sentence);
    }

    PartFailed(String sentence, Path log) {
        super(sentence + lastLines(log));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "\n  the last lines of " + log + ":\n    " + String.join("\n    ", last);
        } catch (IOException e) {
            return "\n  it left no log in " + log;
        }
    }
}
