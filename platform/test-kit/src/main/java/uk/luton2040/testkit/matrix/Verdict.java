package uk.luton2040.testkit.matrix;

import java.util.stream.Stream;

/** What a caller is answered: one cell of the matrix. */
public enum Verdict {
    /** The status the line names, and what was asked about is in the answer. */
    YES("yes", 0, "may"),
    /** 200, and nothing of what was asked about in it: a list without the other organisation's lines. */
    NONE("none", 200, "sees nothing of it in"),
    UNAUTHENTICATED("401", 401, "is not let in to"),
    FORBIDDEN("403", 403, "must not"),
    UNKNOWN("404", 404, "may not know of"),
    /** Refused for what it says: a value for what is another's to report. */
    REJECTED("422", 422, "is not believed in");

    private final String code;
    private final int status;
    private final String words;

    Verdict(String code, int status, String words) {
        this.code = code;
        this.status = status;
        this.words = words;
    }

    static Verdict of(String code) {
        return Stream.of(values())
                .filter(verdict -> verdict.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict is called '" + code + "'"));
    }

    public String code() {
        return code;
    }

    int status() {
        return status;
    }

    String words() {
        return words;
    }
}
