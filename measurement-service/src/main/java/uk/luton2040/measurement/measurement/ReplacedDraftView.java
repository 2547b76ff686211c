package uk.luton2040.measurement.measurement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reading as a revision's */
record ReplacedDraftView(
        int number,
        String hash,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String reading,
        String submittedBy,
        Instant submittedAt,
        Instant replacedAt) {}
