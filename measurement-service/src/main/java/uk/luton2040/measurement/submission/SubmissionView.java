package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/** @param rows the verdicts as they were first given */
record SubmissionView(
        UUID id,
        String organisation,
        String submittedBy,
        Instant submittedAt,
        int accepted,
        int refused,
        @JsonRawValue String rows) {}
