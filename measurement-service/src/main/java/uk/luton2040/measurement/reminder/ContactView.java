package uk.luton2040.measurement.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ContactView(
        String organisation,
        List<String> addresses,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
