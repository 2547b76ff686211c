package uk.luton2040.measures.commentary;

import uk.luton2040.measures.period.Period;

/** What was said of a period. */
public record Words(Period period, String commentary) {
    private static final int FEWEST = 5;

    /** "None" and "On track" may be said again; a sentence that is word for word the last one was not written for this. */
    public static boolean areASentence(String commentary) {
        return !commentary.isBlank() && commentary.strip().split("\\s+", FEWEST).length == FEWEST;
    }

    public boolean areWordForWord(String other) {
        return plain(commentary).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
