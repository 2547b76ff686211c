package uk.luton2040.measurement.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import uk.luton2040.kit.problem.ProblemException;

/** Words that a person typed and that can be kept. */
final class Words {
    private Words() {}

    static String plain(String pointer, String words) {
        if (words.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(words)) {
            throw ProblemException.invalid(pointer, "bad-character", "It holds a character that is no text.");
        }
        return words.strip();
    }
}
