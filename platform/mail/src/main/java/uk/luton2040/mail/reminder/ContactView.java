package uk.luton2040.mail.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to write to about what somebody owes. */
public record ContactView(
        String addressee,
        List<String> addresses,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
