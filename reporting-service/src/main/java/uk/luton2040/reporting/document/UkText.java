package uk.luton2040.reporting.document;

/** Words as they are read in Luton. */
final class UkText {
    private UkText() {}

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
