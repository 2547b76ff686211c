package uk.luton2040.measurement.measurement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading as somebody submits it.
 *
 * @param flags what is doubtful about it, as JSON
 * @param needsComment it is not approved before somebody has commented on that
 * @param submission what brought it; null when an officer wrote it
 * @param rebase one value of a series that is revised as a whole
 */
public record Draft(
        Reading reading,
        String flags,
        boolean needsComment,
        @Nullable UUID submission,
        boolean rebase,
        String submittedBy,
        Instant submittedAt) {}
