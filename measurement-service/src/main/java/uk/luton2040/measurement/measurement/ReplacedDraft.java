package uk.luton2040.measurement.measurement;

import java.time.Instant;
import java.util.UUID;

/** What was said before it was published, and then said anew or taken back. */
public record ReplacedDraft(
        UUID measurement,
        int number,
        String hash,
        Reading reading,
        String submittedBy,
        Instant submittedAt,
        Instant replacedAt) {}
