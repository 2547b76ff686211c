package uk.luton2040.kit.http;

/** What a code looks like that a client chooses. */
public final class Codes {
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,79}";
    public static final String WORDS = "must be 1 to 80 small letters, digits or hyphens";

    private Codes() {}
}
