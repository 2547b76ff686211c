package uk.luton2040.measures.target;

import java.time.LocalDate;

/**
 * A figure that is or was to be reached, or started from, at a time.
 *
 * @param end the first day after that time
 * @param label what the reader calls it: "2025/26", "31 March 2040"
 */
public record Ahead(Goal goal, LocalDate end, String label) {}
