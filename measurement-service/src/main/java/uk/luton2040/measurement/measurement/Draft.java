package uk.luton2040.measurement.measurement;

import java.time.Instant;
import java.util.UUID;

/**
 * A reading as somebody submits it.
 *
 * @param flags what is doubtful about it, as JSON
 */
public record Draft(Reading reading, String flags, UUID submission, String submittedBy, Instant submittedAt) {}
