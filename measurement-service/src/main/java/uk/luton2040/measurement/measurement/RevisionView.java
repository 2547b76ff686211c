package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One revision of a measurement, as those who may see unpublished values see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int number,
        String standing,
        @JsonUnwrapped Reading reading,
        String submittedBy,
        Instant submittedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt) {}
