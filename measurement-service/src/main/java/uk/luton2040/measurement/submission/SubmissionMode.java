package uk.luton2040.measurement.submission;

import uk.luton2040.kit.problem.ProblemException;

/** Whether one refused row refuses all. */
public enum SubmissionMode {
    ATOMIC,
    PARTIAL;

    /** Called by JAX-RS for the query parameter. */
    public static SubmissionMode fromString(String mode) {
        return switch (mode) {
            case "atomic" -> ATOMIC;
            case "partial" -> PARTIAL;
            default -> throw ProblemException.invalid("?mode", "unknown-mode", "It is atomic or partial.");
        };
    }
}
