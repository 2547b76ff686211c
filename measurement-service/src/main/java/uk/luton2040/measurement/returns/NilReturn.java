package uk.luton2040.measurement.returns;

import org.jspecify.annotations.Nullable;

/**
 * Word that no value will come.
 *
 * @param reason null once it was withdrawn
 */
public record NilReturn(@Nullable String reason) {}
