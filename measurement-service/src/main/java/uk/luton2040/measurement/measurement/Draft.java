package uk.luton2040.measurement.measurement;

import java.time.Instant;
import java.util.UUID;

/**
 * A reading as somebody submits it.
 *
 * @param flags what is doubtful about it, as JSON
 * @param needsComment it is not approved before somebody has commented on that
 */
public record Draft(
        Reading reading,
        String flags,
        boolean needsComment,
        UUID submission,
        String submittedBy,
        Instant submittedAt) {}
