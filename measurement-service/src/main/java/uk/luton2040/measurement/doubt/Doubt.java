package uk.luton2040.measurement.doubt;

/**
 * What is doubtful about a row that is otherwise good.
 *
 * @param code of the built-in check or of the validation rule
 * @param field of the row it is about
 * @param message what was seen, and what would satisfy
 * @param needsComment a comment is asked for, and none was given
 */
public record Doubt(String code, String field, String message, boolean needsComment) {
    static final String CUMULATIVE_FALLS = "cumulative-falls";

    /** It is no doubt but a mistake, found beside the values before it: the row is refused. */
    public boolean refuses() {
        return code.equals(CUMULATIVE_FALLS);
    }
}
