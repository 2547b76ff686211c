package uk.luton2040.measurement.submission;

import uk.luton2040.kit.problem.ProblemException;

/** Whether one refused row refuses all. */
enum SubmissionMode {
    ATOMIC,
    PARTIAL;

    /** Not called {@code fromString}: what fails in a conversion by JAX-RS is answered with 404. */
    static SubmissionMode of(String mode) {
        return switch (mode) {
            case "atomic" -> ATOMIC;
            case "partial" -> PARTIAL;
            default -> throw ProblemException.invalid("?mode", "unknown-mode", "It is atomic or partial.");
        };
    }
}
