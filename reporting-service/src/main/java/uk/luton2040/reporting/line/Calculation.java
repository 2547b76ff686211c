package uk.luton2040.reporting.line;

/** Which rules make lines, histories and scorecards out of facts. */
public final class Calculation {
    /** Raised whenever the same facts would make something else. */
    public static final String VERSION = "10";

    private Calculation() {}
}
