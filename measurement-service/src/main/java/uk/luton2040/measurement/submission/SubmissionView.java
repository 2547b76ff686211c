package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param rows the verdicts as they were first given; left out of lists */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        UUID id,
        String organisation,
        String submittedBy,
        Instant submittedAt,
        int accepted,
        int refused,
        @Nullable UUID replaces,
        @Nullable Withdrawal withdrawn,

        @JsonRawValue @Schema(type = SchemaType.ARRAY) @Nullable
        String rows) {

    record Withdrawal(String by, Instant at, String because) {}
}
