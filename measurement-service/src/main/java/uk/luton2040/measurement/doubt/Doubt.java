package uk.luton2040.measurement.doubt;

/**
 * What is doubtful about a row that is otherwise good.
 *
 * @param code of the built-in check or of the validation rule
 * @param field of the row it is about
 * @param message what was seen, and what would satisfy
 * @param needsComment a comment is asked for, and none was given
 */
public record Doubt(String code, String field, String message, boolean needsComment) {}
