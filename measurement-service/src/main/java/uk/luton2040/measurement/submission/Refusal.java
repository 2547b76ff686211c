package uk.luton2040.measurement.submission;

/**
 * Why a row is refused.
 *
 * @param field of the row
 * @param code stable, for programs
 * @param message says what would satisfy
 */
public record Refusal(String field, String code, String message) {}
