package uk.luton2040.measurement.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param decidedBy null where nobody has decided and the usual rule holds */
record PolicyView(
        String scorecard,
        int levels,
        boolean fourEyes,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
